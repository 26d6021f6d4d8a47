package id.suaralayanan.portal.exports;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the making of a file notes down: who makes it, how far it is, its pieces.
@Component
record ExportQueue(DatabaseClient database) {
    private static final int MOST_TRIES = 3;

    /// The next file to make; one that nobody has touched for longer than a fetch may take is taken
    /// over.
    Mono<ExportFile> take() {
        return database.sql(
                        """
                        UPDATE export_file
                           SET taken_at = now(), tries = tries + 1, done = 0, parts = 0, bytes = 0
                         WHERE id = (SELECT id FROM export_file
                                      WHERE state = 'WAITING'
                                        AND (taken_at IS NULL OR taken_at < now() - interval '6 minutes')
                                      ORDER BY id LIMIT 1
                                        FOR UPDATE SKIP LOCKED)
                        RETURNING id, unit, kind, format, period, state, done, parts, bytes, asked_at, expires_at
                        """)
                .map(Exports::file)
                .one();
    }

    /// Nothing of an earlier try is left.
    Mono<Void> begin(ExportFile file) {
        return database.sql("DELETE FROM export_part WHERE export = :id")
                .bind("id", file.id())
                .then();
    }

    Mono<Void> add(ExportFile file, Piece piece) {
        return database.sql(
                        """
                        WITH added AS (
                            INSERT INTO export_part (export, part, content) VALUES (:id, :part, :content))
                        UPDATE export_file
                           SET taken_at = now(), done = :rows, parts = :part + 1, bytes = bytes + :length
                         WHERE id = :id
                        """)
                .bind("id", file.id())
                .bind("part", piece.number())
                .bind("content", piece.content())
                .bind("rows", piece.rows())
                .bind("length", (long) piece.content().length)
                .then();
    }

    /// @param rows written up to its end
    record Piece(int number, byte[] content, long rows) {}

    Mono<Void> finish(ExportFile file) {
        return database.sql("UPDATE export_file SET state = 'READY' WHERE id = :id")
                .bind("id", file.id())
                .then();
    }

    /// Tried again soon; after three times it is given up.
    Mono<Void> release(ExportFile file) {
        return database.sql(
                        """
                        UPDATE export_file
                           SET taken_at = now() - interval '5 minutes 50 seconds',
                               state = CASE WHEN tries >= :most THEN 'FAILED' ELSE state END
                         WHERE id = :id
                        """)
                .bind("id", file.id())
                .bind("most", MOST_TRIES)
                .then();
    }

    /// Removes what has expired.
    Mono<Void> forget() {
        return database.sql(
                        """
                        WITH gone AS (DELETE FROM export_file WHERE expires_at < now() RETURNING id)
                        DELETE FROM export_part WHERE export IN (SELECT id FROM gone)
                        """)
                .then();
    }
}
