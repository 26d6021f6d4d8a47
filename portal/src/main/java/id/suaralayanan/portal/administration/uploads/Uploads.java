package id.suaralayanan.portal.administration.uploads;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The files that admins brought, and the work on them. A file is forgotten after a day.
@Component
record Uploads(DatabaseClient database, JsonMapper json) {
    private static final TypeReference<List<RefusedLine>> LINES = new TypeReference<>() {};
    private static final int MOST_SHOWN = 100;

    /// A file that is being worked off.
    ///
    /// @param isDry whether it is only checked
    record Work(long id, UploadKind kind, byte[] content, int officer, boolean isDry) {}

    Mono<Long> add(UploadKind kind, String name, byte[] content, int officer) {
        return database.sql(
                        """
                        WITH forgotten AS (
                            DELETE FROM registry_upload WHERE uploaded_at < now() - interval '1 day'),
                        added AS (
                            INSERT INTO registry_upload (kind, name, content, officer)
                            VALUES (:kind, left(:name, 200), :content, :officer)
                            RETURNING id)
                        SELECT id, record_audit(now(), :officer, :kind || '_BROUGHT', 'upload ' || id) FROM added
                        """)
                .bind("kind", kind.name())
                .bind("name", name)
                .bind("content", content)
                .bind("officer", officer)
                .map(row -> number(row, "id"))
                .one();
    }

    Mono<Upload> find(long id) {
        return database.sql(
                        """
                        SELECT id, kind, name, state, done, total, added, changed, same, refused, problems::text AS problems
                          FROM registry_upload
                         WHERE id = :id
                        """)
                .bind("id", id)
                .map(this::upload)
                .one();
    }

    /// Lets a checked file be stored.
    Mono<Void> confirm(long id, int officer) {
        return database.sql(
                        """
                        WITH confirmed AS (
                            UPDATE registry_upload
                               SET state = 'STORING', officer = :officer, taken_at = NULL, tries = 0, done = 0
                             WHERE id = :id AND state = 'CHECKED'
                            RETURNING kind)
                        SELECT record_audit(now(), :officer, kind || '_IMPORTED', 'upload ' || :id::bigint) FROM confirmed
                        """)
                .bind("id", id)
                .bind("officer", officer)
                .then();
    }

    /// The next file to work off; one that nobody has touched for half a minute is taken over.
    Mono<Work> take() {
        return database.sql(
                        """
                        UPDATE registry_upload
                           SET taken_at = now(), tries = tries + 1
                         WHERE id = (SELECT id FROM registry_upload
                                      WHERE state IN ('CHECKING', 'STORING')
                                        AND (taken_at IS NULL OR taken_at < now() - interval '30 seconds')
                                      ORDER BY id LIMIT 1
                                        FOR UPDATE SKIP LOCKED)
                        RETURNING id, kind, content, officer, state
                        """)
                .map(row ->
                        new Work(
                                number(row, "id"),
                                UploadKind.valueOf(text(row, "kind")),
                                Objects.requireNonNull(row.get("content", byte[].class)),
                                integer(row, "officer"),
                                text(row, "state").equals("CHECKING")))
                .one();
    }

    Mono<Void> progress(long id, int done, int total) {
        return database.sql(
                        "UPDATE registry_upload SET taken_at = now(), done = :done, total = :total WHERE id = :id")
                .bind("done", done)
                .bind("total", total)
                .bind("id", id)
                .then();
    }

    Mono<Void> finish(long id, Upload.State state, StoredCounts counts, List<RefusedLine> refused) {
        return database.sql(
                        """
                        UPDATE registry_upload
                           SET state = :state, added = :added, changed = :changed, same = :same,
                               refused = :refused, problems = :problems::jsonb
                         WHERE id = :id
                        """)
                .bind("state", state.name())
                .bind("added", counts.added())
                .bind("changed", counts.changed())
                .bind("same", counts.same())
                .bind("refused", refused.size())
                .bind(
                        "problems",
                        json.writeValueAsString(refused.stream().limit(MOST_SHOWN).toList()))
                .bind("id", id)
                .then();
    }

    /// Work that broke off is tried again soon; after three times it is given up.
    Mono<Void> release(long id) {
        return database.sql(
                        """
                        UPDATE registry_upload
                           SET taken_at = now() - interval '20 seconds',
                               state = CASE WHEN tries >= 3 THEN 'FAILED' ELSE state END
                         WHERE id = :id
                        """)
                .bind("id", id)
                .then();
    }

    private Upload upload(Readable row) {
        return new Upload(
                number(row, "id"),
                UploadKind.valueOf(text(row, "kind")),
                text(row, "name"),
                Upload.State.valueOf(text(row, "state")),
                integer(row, "done"),
                integer(row, "total"),
                integer(row, "added"),
                integer(row, "changed"),
                integer(row, "same"),
                integer(row, "refused"),
                json.readValue(text(row, "problems"), LINES));
    }
}
