package id.suaralayanan.portal.feedback.posters;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.security.SecureRandom;
import java.time.Clock;
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

    private final DatabaseClient database;
    private final Registry registry;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Points(DatabaseClient database, Registry registry, Clock clock) {
        this.database = database;
        this.registry = registry;
        this.clock = clock;
    }

    /// Puts up a point with a new short code; it can be rated at once.
    ///
    /// @param service null: the citizen chooses
    /// @param label where it stands, 1 to 120 characters
    Mono<Void> add(Unit unit, @Nullable Service service, String label) {
        return Mono.defer(() -> insert(unit, service, label))
                .filter(inserted -> inserted == 1)
                .repeatWhenEmpty(TRIES, tries -> tries)
                .then(registry.refresh());
    }

    private Mono<Long> insert(Unit unit, @Nullable Service service, String label) {
        return database.sql(
                        """
                        INSERT INTO feedback_point (code, unit, service, label)
                        VALUES (:code, :unit, :service, :label)
                            ON CONFLICT (code) DO NOTHING
                        """)
                .bind("code", code())
                .bind("unit", unit.id())
                .bind(
                        "service",
                        service == null
                                ? Parameters.in(R2dbcType.INTEGER)
                                : Parameters.in(R2dbcType.INTEGER, service.id()))
                .bind("label", label)
                .fetch()
                .rowsUpdated();
    }

    /// From today on the code no longer leads to a survey; its poster can be thrown away.
    ///
    /// @return false when it was closed before
    Mono<Boolean> close(Unit unit, String code) {
        return database.sql(
                        """
                        UPDATE feedback_point
                           SET closed_on = :today
                         WHERE code = :code
                           AND unit = :unit
                           AND closed_on IS NULL
                        """)
                .bind("today", unit.today(clock))
                .bind("code", code)
                .bind("unit", unit.id())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0)
                .delayUntil(_ -> registry.refresh());
    }

    private String code() {
        var code = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
