package id.suaralayanan.portal.administration.upkeep;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// The back-ups that were written, newest first.
@Component
record Backups(DatabaseClient database) {
    private static final int SHOWN = 10;

    /// @param file name of the archive, without its folder
    /// @param rows how many it holds
    public record Written(Instant at, String file, long rows, long bytes) {}

    Flux<Written> newest() {
        return database.sql(
                        "SELECT at, file, filled, bytes FROM backup_note ORDER BY at DESC, id DESC LIMIT :shown")
                .bind("shown", SHOWN)
                .map(row ->
                        new Written(
                                instant(row, "at"),
                                text(row, "file"),
                                number(row, "filled"),
                                number(row, "bytes")))
                .all();
    }
}
