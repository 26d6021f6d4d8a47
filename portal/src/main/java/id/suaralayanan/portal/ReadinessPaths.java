package id.suaralayanan.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;

/// The addresses that have to be answered before the portal calls itself ready.
final class ReadinessPaths {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ReadinessPaths() {}

    /// The home page and both searches; a survey where an installation has one.
    static List<String> by(DatabaseClient database) {
        var paths = new ArrayList<>(List.of("/", "/cari?q=ktp", "/api/v1/complaints?q=antrean"));
        database.sql(
                        "SELECT code FROM feedback_point WHERE closed_on IS NULL ORDER BY code LIMIT 1")
                .mapValue(String.class)
                .one()
                .onErrorComplete()
                .blockOptional(PATIENCE)
                .ifPresent(code -> paths.add("/s/" + code));
        return List.copyOf(paths);
    }
}
