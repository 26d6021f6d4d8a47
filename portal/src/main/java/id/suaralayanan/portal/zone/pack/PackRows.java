package id.suaralayanan.portal.zone.pack;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The counts and questions behind the figures of a unit.
@Component
record PackRows(DatabaseClient database) {
    /// What the figures were made of: counts go on after a period was published, its figures do
    /// not.
    private static final String COUNTS =
            """
            WITH published AS (
                SELECT DISTINCT ON (p.survey) p.survey, p.instrument, p.respondents, p.total_sum, p.total_squares,
                       p.counts, 'PUBLISHED ' || p.period || ' VERSION ' || p.version AS basis
                  FROM published_perception AS p
                 WHERE p.unit = :unit AND p.period = :period
                 ORDER BY p.survey, p.version DESC
            )
            SELECT i.survey, i.version::bigint AS version, :period AS period, p.respondents, p.total_sum,
                   p.total_squares, p.counts, p.basis
              FROM published AS p
              JOIN perception_instrument AS i ON i.id = p.instrument
             WHERE p.counts IS NOT NULL
            UNION ALL
            SELECT i.survey, i.version, to_char(t.quarter, 'YYYY"-Q"Q'), t.respondents, t.total_sum, t.total_squares,
                   t.counts, to_char(t.taken_at AT TIME ZONE 'UTC', '"COUNTED" YYYY-MM-DD"T"HH24:MI:SS"Z"')
              FROM perception_tally AS t
              JOIN perception_instrument AS i ON i.id = t.instrument
             WHERE t.unit = :unit AND t.quarter BETWEEN :first AND :last
               AND i.survey NOT IN (SELECT p.survey FROM published AS p WHERE p.counts IS NOT NULL)
             ORDER BY survey, period, version
            """;

    Mono<List<PerceptionCount>> counts(int unit, Period period) {
        return database.sql(COUNTS)
                .bind("unit", unit)
                .bind("period", period.code())
                .bind("first", period.firstDay())
                .bind("last", period.lastDay())
                .map(PackRows::count)
                .all()
                .collectList();
    }

    private static PerceptionCount count(Readable row) {
        return new PerceptionCount(
                PerceptionSurvey.valueOf(text(row, "survey")),
                (int) number(row, "version"),
                Period.parse(text(row, "period")),
                new PerceptionTally(
                        number(row, "respondents"),
                        number(row, "total_sum"),
                        number(row, "total_squares"),
                        List.of(Objects.requireNonNull(row.get("counts", Long[].class)))),
                text(row, "basis"));
    }

    /// Of every instrument there was: the counts say which version they belong to.
    Mono<List<PackedQuestion>> questions() {
        return database.sql(
                        """
                        SELECT i.survey, i.version::bigint AS version, p.number::bigint AS number, p.official, i.source
                          FROM perception_item p
                          JOIN perception_instrument i ON i.id = p.instrument
                         ORDER BY i.survey, i.version, p.number
                        """)
                .map(row ->
                        new PackedQuestion(
                                PerceptionSurvey.valueOf(text(row, "survey")),
                                (int) number(row, "version"),
                                (int) number(row, "number"),
                                text(row, "official"),
                                text(row, "source")))
                .all()
                .collectList();
    }
}
