package id.suaralayanan.portal.zone;

import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.PerceptionReading;
import id.suaralayanan.analytics.indicators.zone.ZoneAssessment;
import id.suaralayanan.analytics.indicators.zone.ZoneCriterion;
import id.suaralayanan.analytics.indicators.zone.ZoneReadiness.Evidence;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What is filed of units: their indices and the worksheets of evaluators.
@Component
record ZoneUnits(DatabaseClient database) {
    private static final String SELECT =
            """
            SELECT u.id, u.code, u.short_name,
                   s.value AS ipkp, s.low AS ipkp_low, s.high AS ipkp_high, s.respondents AS ipkp_n,
                   k.value AS ipak, k.low AS ipak_low, k.high AS ipak_high, k.respondents AS ipak_n,
                   coalesce(s.bursts, 0) + coalesce(k.bursts, 0) AS bursts,
                   coalesce(a.revision, 0) AS revision, a.change, a.process, a.people, a.accountability,
                   a.supervision, a.service, a.performance, a.wbk_held
            """;
    private static final String FROM =
            """
              FROM unit u
              LEFT JOIN perception_figure s ON s.unit = u.id AND s.survey = 'SPKP' AND s.period = :period
              LEFT JOIN perception_figure k ON k.unit = u.id AND k.survey = 'SPAK' AND k.period = :period
              LEFT JOIN zone_assessment_now a ON a.unit = u.id AND a.year = :year
            """;
    private static final String OPEN =
            """
             WHERE (:type = '' OR u.type = :type)
               AND (u.closed_on IS NULL OR u.closed_on > :first)
            """;
    private static final String UNKNOWN =
            " AND s.unit IS NULL AND k.unit IS NULL AND a.unit IS NULL";

    /// Those that were open in the period and of which something is known, by code.
    ///
    /// @param type empty for all
    Mono<List<ZoneUnit>> of(Period period, String type) {
        return asked(
                        OPEN
                                + """
                                   AND (s.unit IS NOT NULL OR k.unit IS NOT NULL OR a.unit IS NOT NULL)
                                 ORDER BY u.code
                                """,
                        period)
                .bind("type", type)
                .bind("first", period.firstDay())
                .map(ZoneUnits::unit)
                .all()
                .collectList();
    }

    /// The others, by code: they lack everything, so they are counted and read page by page.
    Mono<List<ZoneUnit>> unknown(Period period, String type, int skipped, int most) {
        return asked(OPEN + UNKNOWN + " ORDER BY u.code LIMIT :most OFFSET :skipped", period)
                .bind("type", type)
                .bind("first", period.firstDay())
                .bind("most", most)
                .bind("skipped", skipped)
                .map(ZoneUnits::unit)
                .all()
                .collectList();
    }

    Mono<Integer> countUnknown(Period period, String type) {
        return database.sql("SELECT count(*)::integer AS units " + FROM + OPEN + UNKNOWN)
                .bind("period", period.code())
                .bind("year", (short) period.year())
                .bind("type", type)
                .bind("first", period.firstDay())
                .map(row -> integer(row, "units"))
                .one();
    }

    Mono<ZoneUnit> one(int unit, Period period) {
        return asked(" WHERE u.id = :unit", period).bind("unit", unit).map(ZoneUnits::unit).one();
    }

    private DatabaseClient.GenericExecuteSpec asked(String where, Period period) {
        return database.sql(SELECT + FROM + where)
                .bind("period", period.code())
                .bind("year", (short) period.year());
    }

    private static ZoneUnit unit(Readable row) {
        return new ZoneUnit(
                integer(row, "id"),
                text(row, "code"),
                text(row, "short_name"),
                new Evidence(reading(row, "ipkp"), reading(row, "ipak"), assessment(row)),
                integer(row, "revision"),
                optionalNumber(row, "bursts").orElse(0));
    }

    private static Optional<PerceptionReading> reading(Readable row, String index) {
        return decimal(row, index)
                .map(value ->
                        new PerceptionReading(
                                value,
                                decimal(row, index + "_low").orElseThrow(),
                                decimal(row, index + "_high").orElseThrow(),
                                optionalNumber(row, index + "_n").orElseThrow()));
    }

    static ZoneAssessment assessment(Readable row) {
        Map<ZoneCriterion, BigDecimal> points = new EnumMap<>(ZoneCriterion.class);
        for (var criterion : ZoneCriterion.assessed()) {
            decimal(row, criterion.name().toLowerCase(Locale.ROOT))
                    .ifPresent(given -> points.put(criterion, given));
        }
        return new ZoneAssessment(points, Optional.ofNullable(row.get("wbk_held", Boolean.class)));
    }
}
