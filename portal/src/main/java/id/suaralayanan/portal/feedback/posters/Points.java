package id.suaralayanan.portal.feedback.posters;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Puts up and takes down feedback points. A code once given is never given again.
@Component
final class Points {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 5;
    private static final int TRIES = 20;

    /// Not done where the code was given before.
    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO feedback_point (code, unit, service, label)
                SELECT :code, :unit, :service, :label
                 WHERE CASE WHEN NOT EXISTS (SELECT FROM feedback_point WHERE code = :code)
                            THEN take_form(:form, :now) END
                RETURNING code)
            SELECT count(record_audit(:now, :officer, 'POINT_ADDED', 'unit ' || :unitCode)) > 0
                   OR form_was_sent(:form) AS done
              FROM added
            """;

    private static final String CLOSE =
            """
            WITH closed AS (
                UPDATE feedback_point
                   SET closed_on = :today
                 WHERE code = :code AND unit = :unit AND closed_on IS NULL
                RETURNING code)
            SELECT count(record_audit(:now, :officer, 'POINT_CLOSED', 'point ' || code)) AS done FROM closed
            """;

    private final DatabaseClient database;
    private final Registry registry;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Points(DatabaseClient database, Registry registry, Clock clock) {
        this.database = database;
        this.registry = registry;
        this.clock = clock;
    }

    /// Puts up a point with a new short code; it can be rated at once. The same form sent again
    /// puts up none.
    ///
    /// @param service null: the citizen chooses
    /// @param label where it stands, 1 to 120 characters
    Mono<Void> add(UUID form, Unit unit, @Nullable Service service, String label, Officer officer) {
        return Mono.defer(() -> insert(form, unit, service, label, officer))
                .filter(done -> done)
                .repeatWhenEmpty(TRIES, tries -> tries)
                .then(registry.refresh());
    }

    private Mono<Boolean> insert(
            UUID form, Unit unit, @Nullable Service service, String label, Officer officer) {
        return database.sql(ADD)
                .bind("form", form)
                .bind("code", code())
                .bind("unitCode", unit.code())
                .bind("officer", officer.id())
                .bind("now", clock.instant())
                .bind("unit", unit.id())
                .bind(
                        "service",
                        service == null
                                ? Parameters.in(R2dbcType.INTEGER)
                                : Parameters.in(R2dbcType.INTEGER, service.id()))
                .bind("label", label)
                .map(row -> flag(row, "done"))
                .one();
    }

    /// From today on the code no longer leads to a survey; its poster can be thrown away. Closing
    /// twice is no fault.
    Mono<Void> close(Unit unit, String code, Officer officer) {
        return database.sql(CLOSE)
                .bind("today", unit.today(clock))
                .bind("code", code)
                .bind("unit", unit.id())
                .bind("officer", officer.id())
                .bind("now", clock.instant())
                .map(row -> number(row, "done"))
                .one()
                .then(registry.refresh());
    }

    private String code() {
        var code = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
