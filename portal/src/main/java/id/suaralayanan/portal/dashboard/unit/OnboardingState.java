package id.suaralayanan.portal.dashboard.unit;

import static id.suaralayanan.portal.database.RowReader.number;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How far a new unit has come: what it needs before its first figure.
@Component
record OnboardingState(DatabaseClient database) {
    /// @param services that are open
    /// @param points QR codes that are open
    /// @param populations periods with a known number of users
    /// @param ratings counted so far
    record Beginning(long services, long points, long populations, long ratings) {}

    Mono<Beginning> of(int unit) {
        return database.sql(
                        """
                        SELECT (SELECT count(*) FROM service
                                 WHERE unit = :unit AND closed_on IS NULL) AS services,
                               (SELECT count(*) FROM feedback_point
                                 WHERE unit = :unit AND closed_on IS NULL) AS points,
                               (SELECT count(*) FROM unit_population
                                 WHERE unit = :unit) AS populations,
                               (SELECT coalesce(sum(m.respondents), 0)::bigint
                                  FROM rating_tally_month m
                                  JOIN service s ON s.id = m.service
                                 WHERE s.unit = :unit) AS ratings
                        """)
                .bind("unit", unit)
                .map(row ->
                        new Beginning(
                                number(row, "services"),
                                number(row, "points"),
                                number(row, "populations"),
                                number(row, "ratings")))
                .one();
    }
}
