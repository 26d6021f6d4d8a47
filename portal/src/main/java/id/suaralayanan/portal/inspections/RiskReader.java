package id.suaralayanan.portal.inspections;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;
import static id.suaralayanan.portal.database.RowReader.texts;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// Looks for the signs of the units of a kind in a period. Complaints are looked at as they are
/// now.
@Component
record RiskReader(DatabaseClient database, Clock clock) {
    private static final String SIGNS =
            """
            SELECT u.id, u.code,
                   array_remove(ARRAY[
                       CASE WHEN w.integrity = 'QUESTIONED' THEN 'OPEN_QUESTION' END,
                       CASE WHEN w.integrity = 'REFUTED' THEN 'REFUTED' END,
                       CASE WHEN 2 * coalesce(t.entered, 0) > coalesce(t.respondents, 0) THEN 'ENTERED' END,
                       CASE WHEN w.change_verdict = 'IMPROVED' THEN 'ROSE' END,
                       CASE WHEN coalesce(t.verified, 0) = 0 AND t.respondents > 0 THEN 'NO_CODES' END,
                       CASE WHEN coalesce(t.respondents, 0) < :least THEN 'SILENT' END,
                       CASE WHEN c.late >= 3 THEN 'LATE' END], NULL) AS signs
              FROM ranking_row AS w
              JOIN unit AS u ON u.id = w.unit AND u.closed_on IS NULL
              LEFT JOIN (SELECT s.unit, sum(m.respondents) AS respondents,
                                sum(m.respondents) FILTER (WHERE m.channel IN ('STAFF', 'IMPORT')) AS entered,
                                sum(m.respondents) FILTER (WHERE m.verified) AS verified
                           FROM rating_tally_month AS m
                           JOIN service AS s ON s.id = m.service
                          WHERE m.month BETWEEN :from AND :to
                          GROUP BY s.unit) AS t ON t.unit = u.id
              LEFT JOIN (SELECT unit, count(*) AS late
                           FROM complaint_on_desk
                          WHERE awaits_unit AND due < :now
                          GROUP BY unit) AS c ON c.unit = u.id
             WHERE w.type = :type AND w.period = :period
             ORDER BY u.code
            """;

    /// Nothing where the kind has no ranking of the period.
    Flux<RiskyUnit> units(String type, Period period) {
        return database.sql(SIGNS)
                .bind("type", type)
                .bind("period", period.code())
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .bind("least", Disclosure.LEAST_PUBLISHED)
                .bind("now", clock.instant())
                .map(row ->
                        new RiskyUnit(
                                integer(row, "id"),
                                text(row, "code"),
                                texts(row, "signs").stream().map(RiskSign::valueOf).toList()))
                .all();
    }
}
