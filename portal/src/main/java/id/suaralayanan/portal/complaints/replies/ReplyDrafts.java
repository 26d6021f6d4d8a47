package id.suaralayanan.portal.complaints.replies;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.text;

import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What an officer has begun to write in a case: one text for each officer and case, seen by no
/// other. It is gone once something is sent, and when the citizen takes the case back.
@Component
public final class ReplyDrafts {
    private final DatabaseClient database;
    private final Clock clock;

    ReplyDrafts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Never prints its text.
    public record Draft(String text, Instant savedAt) {
        @Override
        public String toString() {
            return "Draft[hidden]";
        }
    }

    public Mono<Draft> of(long complaint, int officer) {
        return database.sql(
                        """
                        SELECT text, saved_at
                          FROM reply_draft
                         WHERE complaint = :complaint AND officer = :officer
                        """)
                .bind("complaint", complaint)
                .bind("officer", officer)
                .map(row -> new Draft(text(row, "text"), instant(row, "saved_at")))
                .one();
    }

    /// Keeps a text; an empty one is none.
    public Mono<Void> keep(long complaint, int officer, String text) {
        return text.isBlank()
                ? drop(complaint, officer)
                : database.sql(
                                """
                                INSERT INTO reply_draft (complaint, officer, text, saved_at)
                                SELECT id, :officer, :text, :at
                                  FROM complaint
                                 WHERE id = :complaint AND erased_at IS NULL
                                    ON CONFLICT (complaint, officer) DO UPDATE
                                   SET text = excluded.text, saved_at = excluded.saved_at
                                """)
                        .bind("complaint", complaint)
                        .bind("officer", officer)
                        .bind("text", text)
                        .bind("at", clock.instant())
                        .then();
    }

    public Mono<Void> drop(long complaint, int officer) {
        return database.sql(
                        "DELETE FROM reply_draft WHERE complaint = :complaint AND officer = :officer")
                .bind("complaint", complaint)
                .bind("officer", officer)
                .then();
    }
}
