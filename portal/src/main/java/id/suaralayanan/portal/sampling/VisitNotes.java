package id.suaralayanan.portal.sampling;

import static id.suaralayanan.portal.database.RowReader.flag;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Where a unit notes how many people used its services; the sum is the unit's population, from
/// which the required sample and the intervals are made.
@Component
record VisitNotes(DatabaseClient database, Clock clock) {
    private static final String NOTE =
            """
            WITH noted AS (
                INSERT INTO service_visits (service, period, visits, noted_at, noted_by)
                SELECT s.id, :period, n.visits, :now, :officer
                  FROM unnest(:codes::text[], :visits::integer[]) AS n (code, visits)
                  JOIN service s ON s.unit = :unit AND s.code = n.code
                    ON CONFLICT (service, period) DO UPDATE
                   SET visits = excluded.visits, noted_at = excluded.noted_at, noted_by = excluded.noted_by
                RETURNING service, visits),
            users AS (
                INSERT INTO unit_population (unit, period, users)
                SELECT :unit, :period, sum(visits)
                  FROM (SELECT visits FROM noted
                         UNION ALL
                        SELECT v.visits
                          FROM service_visits v
                          JOIN service s ON s.id = v.service
                         WHERE s.unit = :unit AND v.period = :period
                           AND v.service NOT IN (SELECT service FROM noted)) AS every
                HAVING count(*) > 0
                    ON CONFLICT (unit, period) DO UPDATE SET users = excluded.users
                RETURNING unit)
            SELECT count(record_audit(:now, :officer, 'VISITS_NOTED', 'visits ' || :period)) > 0 AS done
              FROM users
            """;

    /// @param visits by service code; services that are not named stay as they are
    Mono<Void> store(int unit, int officer, Period period, Map<String, Integer> visits) {
        return database.sql(NOTE)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("period", period.code())
                .bind("codes", visits.keySet().toArray(String[]::new))
                .bind("visits", visits.values().toArray(Integer[]::new))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map(row -> flag(row, "done"))
                .one()
                .then();
    }
}
