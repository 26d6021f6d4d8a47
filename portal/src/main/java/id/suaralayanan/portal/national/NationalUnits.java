package id.suaralayanan.portal.national;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads what is counted of one unit.
@Component
record NationalUnits(DatabaseClient database, Clock clock) {
    private static final String UNIT =
            """
            WITH counted AS (
                SELECT coalesce(sum(m.respondents), 0)::bigint AS respondents,
                       coalesce(sum(m.respondents) FILTER (WHERE NOT m.verified), 0)::bigint AS without_code,
                       coalesce(sum(m.respondents) FILTER (WHERE m.channel IN ('STAFF', 'IMPORT')), 0)::bigint AS entered
                  FROM rating_tally_month AS m
                  JOIN service AS s ON s.id = m.service
                 WHERE s.unit = :unit AND m.month BETWEEN :from AND :to),
            on_the_way AS (
                SELECT count(*) FILTER (WHERE escalated) AS escalated, count(*) FILTER (WHERE appealed) AS appealed
                  FROM complaint_on_its_way
                 WHERE unit = :unit),
            copied AS (
                SELECT coalesce(sum(letters), 0)::bigint AS copies, count(*) AS groups
                  FROM complaint_copy
                 WHERE unit = :unit AND letters > 1 AND last_at > :now - interval '1 year')
            SELECT counted.*, on_the_way.*, copied.*,
                   (SELECT coalesce(max(f.observed), 0) FROM open_integrity_finding f
                     WHERE f.unit = :unit AND f.first_day <= :to AND f.last_day >= :from)::bigint AS questioned,
                   (SELECT coalesce(sum(l.sign), 0) FROM late_rating l
                     WHERE l.unit = :unit AND l.answered_on BETWEEN :from AND :to
                       AND l.received_at >= :from::date - 1 AND l.received_at < :to::date + 17)::bigint AS late
              FROM counted, on_the_way, copied
            """;

    Mono<NationalUnit> of(int unit, Period period) {
        return database.sql(UNIT)
                .bind("unit", unit)
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .bind("now", clock.instant())
                .map(row ->
                        new NationalUnit(
                                number(row, "respondents"),
                                number(row, "without_code"),
                                number(row, "entered"),
                                number(row, "questioned"),
                                number(row, "late"),
                                number(row, "escalated"),
                                number(row, "appealed"),
                                number(row, "copies"),
                                number(row, "groups")))
                .one();
    }
}
