package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.figures.ranking.Ranking.Place;
import id.suaralayanan.portal.figures.ranking.Ranking.Range;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Rankings as the job filed them, with the figures that may be shown beside each unit.
@Component
public final class Rankings {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::isEligible)
                    .thenComparing(Rankings::ikm)
                    .reversed()
                    .thenComparing(place -> place.unit().shortName());

    private final DatabaseClient database;
    private final Registry registry;
    private final Figures figures;

    Rankings(DatabaseClient database, Registry registry, Figures figures) {
        this.database = database;
        this.registry = registry;
        this.figures = figures;
    }

    /// The periods for which a peer group has a ranking, the newest first.
    Flux<Period> periods(String type) {
        return database.sql("SELECT period FROM ranking WHERE type = :type")
                .bind("type", type)
                .map(row -> Period.parse(text(row, "period")))
                .all()
                .sort(Comparator.reverseOrder());
    }

    /// Empty where the job has not filed one.
    public Mono<Ranking> find(String type, Period period) {
        return rows(type, period)
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .flatMap(rows -> {
                    List<Unit> units = rows.stream().map(Row::unit).toList();
                    return Mono.zip(
                                    figures.forEverybody(units, period),
                                    figures.mixes(units, period))
                            .map(shown ->
                                    ranking(type, period, rows, shown.getT1(), shown.getT2()));
                });
    }

    private static Ranking ranking(
            String type,
            Period period,
            List<Row> rows,
            Map<Integer, Figure> shown,
            Map<Integer, Mix> mixes) {
        return new Ranking(
                type,
                period,
                rows.getFirst().status(),
                rows.stream()
                        .map(row ->
                                place(
                                        row,
                                        shown.get(row.unit().id()),
                                        mixes.getOrDefault(row.unit().id(), Mix.UNKNOWN)))
                        .sorted(ORDER)
                        .toList());
    }

    /// A unit is compared only with the figure that everybody may see: what is shown of an open
    /// period can be a few answers behind what the job counted.
    private static Place place(Row row, @Nullable Figure figure, Mix mix) {
        if (row.range() != null && !isComparable(figure)) {
            return new Place(
                    row.unit(),
                    figure,
                    mix,
                    null,
                    null,
                    List.of(Eligibility.Reason.TOO_FEW_ANSWERS.name()));
        }
        return new Place(row.unit(), figure, mix, row.range(), row.tier(), row.reasons());
    }

    private static boolean isComparable(@Nullable Figure figure) {
        return figure != null
                && figure.measured()
                        .map(measured -> Disclosure.isComparable(measured.tally().leastAnswers()))
                        .orElse(false);
    }

    private static BigDecimal ikm(Place place) {
        var figure = place.figure();
        return figure == null || !place.isEligible()
                ? BigDecimal.ZERO
                : figure.measured().map(Figure.Measured::ikm).orElse(BigDecimal.ZERO);
    }

    private Flux<Row> rows(String type, Period period) {
        return database.sql(
                        """
                        SELECT r.status, w.unit, w.rank_low, w.rank_high, w.tier, w.reasons
                          FROM ranking r
                          JOIN ranking_row w ON w.type = r.type AND w.period = r.period
                         WHERE r.type = :type
                           AND r.period = :period
                         ORDER BY w.unit
                        """)
                .bind("type", type)
                .bind("period", period.code())
                .map(Filed::of)
                .all()
                .concatMap(filed ->
                        Mono.justOrEmpty(registry.unit(filed.unit()))
                                .map(unit -> filed.about(unit)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    /// A row as it is filed, with the key of its unit.
    private record Filed(
            int unit,
            PeriodStatus status,
            @Nullable Range range,
            @Nullable Tier tier,
            List<String> reasons) {
        static Filed of(Readable row) {
            Integer low = row.get("rank_low", Integer.class);
            Integer high = row.get("rank_high", Integer.class);
            String tier = row.get("tier", String.class);
            return new Filed(
                    Objects.requireNonNull(row.get("unit", Integer.class)),
                    PeriodStatus.valueOf(text(row, "status")),
                    low == null || high == null ? null : new Range(low, high),
                    tier == null ? null : Tier.valueOf(tier),
                    List.of(Objects.requireNonNull(row.get("reasons", String[].class))));
        }

        Row about(Unit known) {
            return new Row(known, status, range, tier, reasons);
        }
    }

    private record Row(
            Unit unit,
            PeriodStatus status,
            @Nullable Range range,
            @Nullable Tier tier,
            List<String> reasons) {}
}
