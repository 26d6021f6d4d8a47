package id.suaralayanan.portal.national;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads what is counted of one unit.
@Component
final class NationalUnits {
    private static final String UNIT =
            """
            SELECT (SELECT coalesce(sum(m.respondents), 0) FROM rating_tally_month m JOIN service s ON s.id = m.service
                     WHERE s.unit = :unit AND m.month BETWEEN :from AND :to)::bigint AS respondents,
                   (SELECT coalesce(sum(m.respondents), 0) FROM rating_tally_month m JOIN service s ON s.id = m.service
                     WHERE s.unit = :unit AND m.month BETWEEN :from AND :to AND NOT m.verified)::bigint AS without_code,
                   (SELECT coalesce(sum(m.respondents), 0) FROM rating_tally_month m JOIN service s ON s.id = m.service
                     WHERE s.unit = :unit AND m.month BETWEEN :from AND :to AND m.channel IN ('STAFF', 'IMPORT'))::bigint AS entered,
                   (SELECT coalesce(max(f.observed), 0) FROM open_integrity_finding f
                     WHERE f.unit = :unit AND f.first_day <= :to AND f.last_day >= :from)::bigint AS questioned,
                   (SELECT coalesce(sum(l.sign), 0) FROM late_rating l
                     WHERE l.unit = :unit AND l.answered_on BETWEEN :from AND :to
                       AND l.received_at >= :from::date - 1 AND l.received_at < :to::date + 17)::bigint AS late,
                   (SELECT count(*) FROM complaint_on_its_way c
                     WHERE c.unit = :unit AND c.escalated) AS escalated,
                   (SELECT count(*) FROM complaint_on_its_way c WHERE c.unit = :unit AND c.appealed) AS appealed,
                   (SELECT coalesce(sum(k.letters), 0) FROM complaint_copy k
                     WHERE k.unit = :unit AND k.letters > 1 AND k.last_at > :now - interval '1 year')::bigint AS copies,
                   (SELECT count(*) FROM complaint_copy k
                     WHERE k.unit = :unit AND k.letters > 1 AND k.last_at > :now - interval '1 year') AS groups
            """;

    private final DatabaseClient database;
    private final Clock clock;

    NationalUnits(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

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
