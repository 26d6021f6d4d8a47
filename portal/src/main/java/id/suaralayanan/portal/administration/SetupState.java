package id.suaralayanan.portal.administration;

import static id.suaralayanan.portal.database.RowReader.texts;

import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads how far the installation is set up. Nobody ticks a step off: what is there counts.
@Component
record SetupState(DatabaseClient database) {
    private static final String STEPS =
            """
            WITH step (name, done) AS (VALUES
                ('REGIONS', EXISTS (SELECT FROM region)),
                ('UNIT', EXISTS (SELECT FROM unit WHERE closed_on IS NULL)),
                ('SERVICES', EXISTS (SELECT FROM service WHERE closed_on IS NULL)),
                ('POINTS', EXISTS (SELECT FROM feedback_point WHERE closed_on IS NULL)),
                ('OFFICERS', EXISTS (SELECT FROM officer_name WHERE unit IS NOT NULL AND signs_in)),
                ('POSTER', EXISTS (SELECT FROM audit_log WHERE action = 'POSTER_OPENED')),
                ('RATING', EXISTS (SELECT FROM rating_tally_month)))
            SELECT array(SELECT name FROM step WHERE done) AS done,
                   (SELECT u.code
                      FROM unit u
                     WHERE u.closed_on IS NULL
                     ORDER BY EXISTS (SELECT FROM service s WHERE s.unit = u.id)
                              AND EXISTS (SELECT FROM feedback_point p WHERE p.unit = u.id), u.id
                     LIMIT 1) AS unit,
                   (SELECT p.code FROM feedback_point p WHERE p.closed_on IS NULL ORDER BY p.code LIMIT 1) AS point
            """;

    Mono<Setup> read() {
        return database.sql(STEPS)
                .map(row ->
                        new Setup(
                                texts(row, "done").stream().map(SetupStep::valueOf).toList(),
                                Optional.ofNullable(row.get("unit", String.class)),
                                Optional.ofNullable(row.get("point", String.class))))
                .one();
    }
}
