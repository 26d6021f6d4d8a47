package id.suaralayanan.portal.figures;

import static id.suaralayanan.portal.database.RowReader.constant;
import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.FiledElement;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.portal.figures.Figure.Bounds;
import id.suaralayanan.portal.units.Unit;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The figures that the jobs filed, and the population they were filed for.
@Component
record Indicators(DatabaseClient database, JsonMapper json) {
    /// What is on file for a unit's period; [FiledFigure#NONE] where nothing is.
    Mono<FiledFigure> find(int unit, Period period) {
        return find(List.of(unit), List.of(period))
                .map(filed -> filed.getOrDefault(new Key(unit, period), FiledFigure.NONE));
    }

    /// What is on file for several units and periods.
    Mono<Map<Key, FiledFigure>> find(Collection<Integer> units, Collection<Period> periods) {
        return select(units, periods)
                .map(row -> {
                    var columns = new Columns(row, json);
                    return Map.entry(columns.key(), columns.filed());
                })
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// The figures of units as they are on file, whatever the number of respondents; a period
    /// without one is absent.
    Mono<Map<Integer, Map<Period, Figure>>> whole(
            Collection<Unit> units, Collection<Period> periods) {
        Map<Integer, Unit> byId =
                units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return select(byId.keySet(), periods)
                .map(row -> whole(byId, row))
                .all()
                .concatMap(Mono::justOrEmpty)
                .collect(
                        Collectors.groupingBy(
                                figure -> figure.cut().unit().id(),
                                Collectors.toMap(
                                        figure -> figure.cut().period(), Function.identity())));
    }

    private Optional<Figure> whole(Map<Integer, Unit> units, Readable row) {
        var columns = new Columns(row, json);
        Unit unit = Objects.requireNonNull(units.get(columns.key().unit()));
        FiledFigure filed = columns.filed();
        return filed.computedAt()
                .map(_ -> filed.whole(Cut.whole(unit, columns.period()), columns.content()));
    }

    /// The periods of a unit with answers on file, newest first; of two that begin together the
    /// shorter comes first.
    Mono<List<Period>> periods(int unit) {
        return database.sql(
                        """
                        SELECT period
                          FROM indicator
                         WHERE unit = :unit
                           AND respondents > 0
                         ORDER BY last_day DESC, first_day DESC
                        """)
                .bind("unit", unit)
                .map(row -> Period.parse(text(row, "period")))
                .all()
                .collectList();
    }

    private GenericExecuteSpec select(Collection<Integer> units, Collection<Period> periods) {
        return database.sql(
                        """
                        SELECT asked.unit, asked.period, p.users,
                               i.status, i.population, i.required_sample, i.respondents, i.complete,
                               i.total_sum, i.total_squares, i.elements::text AS elements, i.peer_spread,
                               i.ikm, i.grade, i.low, i.high, i.explanation::text AS explanation, i.computed_at
                          FROM (SELECT unit, period
                                  FROM unnest(:units) AS unit, unnest(:periods) AS period) asked
                          LEFT JOIN indicator i ON i.unit = asked.unit AND i.period = asked.period
                          LEFT JOIN unit_population p
                            ON p.unit = asked.unit AND p.period = asked.period
                         WHERE i.unit IS NOT NULL OR p.unit IS NOT NULL
                        """)
                .bind("units", units.toArray(Integer[]::new))
                .bind(
                        "periods",
                        periods.stream().distinct().map(Period::code).toArray(String[]::new));
    }

    /// A row of the file, read.
    private record Columns(Readable row, JsonMapper json) {
        Key key() {
            return new Key(integer(row, "unit"), period());
        }

        Period period() {
            return Period.parse(text(row, "period"));
        }

        FiledFigure filed() {
            PeriodStatus status =
                    constant(row, "status", PeriodStatus.class).orElse(PeriodStatus.PROVISIONAL);
            boolean isFrozen = status == PeriodStatus.PUBLISHED;
            OptionalLong users = isFrozen ? OptionalLong.empty() : optionalNumber(row, "users");
            OptionalLong population = either("population", users);
            return new FiledFigure(
                    status,
                    population,
                    either("required_sample", RequiredSample.of(population)),
                    isFrozen ? Optional.of(published()) : Optional.empty(),
                    Optional.ofNullable(row.get("computed_at", Instant.class)));
        }

        /// As filed; what is known now only where it was not filed, and the period is open.
        private OptionalLong either(String column, OptionalLong otherwise) {
            OptionalLong filed = optionalNumber(row, column);
            return filed.isPresent() ? filed : otherwise;
        }

        private Figure.Content published() {
            long respondents = number(row, "respondents");
            return respondents > 0 && !Disclosure.isPublishable(respondents)
                    ? new Figure.TooFewAnswers()
                    : content();
        }

        Figure.Content content() {
            Tally tally = tally();
            Supplier<Explanation> explanation = explanation(tally);
            return decimal(row, "ikm")
                    .<Figure.Content>map(ikm ->
                            new Figure.Measured(
                                    tally,
                                    ikm,
                                    Grade.valueOf(text(row, "grade")),
                                    bounds(),
                                    explanation))
                    .orElseGet(() -> new Figure.NoAnswers(tally, explanation.get()));
        }

        /// A published figure keeps the words it was published with; an open one explains itself
        /// anew.
        private Supplier<Explanation> explanation(Tally tally) {
            String published = row.get("explanation", String.class);
            if (published != null) {
                return () -> json.readValue(published, Explanation.class);
            }
            double peers =
                    Objects.requireNonNull(row.get("peer_spread", Double.class), "peer_spread");
            OptionalLong population = optionalNumber(row, "population");
            return () -> SatisfactionIndex.of(tally).explain(Interval.of(tally, population, peers));
        }

        private Tally tally() {
            return new Tally(
                    number(row, "respondents"),
                    number(row, "complete"),
                    FiledElement.tallies(
                            json.readValue(text(row, "elements"), FiledElement[].class)),
                    number(row, "total_sum"),
                    number(row, "total_squares"));
        }

        private Optional<Bounds> bounds() {
            return decimal(row, "low")
                    .flatMap(low -> decimal(row, "high").map(high -> Bounds.of(low, high)));
        }
    }

    /// A unit's period.
    record Key(int unit, Period period) {
        static Key of(Cut cut) {
            return new Key(cut.unit().id(), cut.period());
        }
    }
}
