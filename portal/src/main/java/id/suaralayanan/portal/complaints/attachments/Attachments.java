package id.suaralayanan.portal.complaints.attachments;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.files.CleanFile;
import id.suaralayanan.portal.complaints.files.FileKind;
import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.signing.Sha256;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// The files (lampiran) of complaints, drawn anew before they come here.
///
/// Whoever asks has been found entitled to the case before; a file is numbered within its case, so
/// that a number alone leads nowhere.
@Component
public final class Attachments {
    /// Files that one complaint may have.
    public static final int MOST = 5;

    private static final int RACES = 5;
    private static final String ADD =
            """
            WITH open AS (
                SELECT id
                  FROM complaint
                 WHERE id = :id AND finished_at IS NULL
                   FOR SHARE),
            room AS (
                SELECT coalesce(max(number), 0) AS taken,
                       coalesce(bool_or(digest = :digest), false) AS known
                  FROM complaint_file
                 WHERE complaint = :id),
            stored AS (
                INSERT INTO complaint_file (complaint, number, kind, digest, bytes, added_at)
                SELECT id, taken + 1, :kind, :digest, :bytes, :at
                  FROM open, room
                 WHERE taken < :most AND NOT known
                RETURNING complaint),
            history AS (
                INSERT INTO complaint_event (complaint, at, kind, actor)
                SELECT complaint, :at, 'FILE_ADDED', 'CITIZEN' FROM stored)
            SELECT EXISTS (SELECT FROM open) AS open,
                   known OR EXISTS (SELECT FROM stored) AS there
              FROM room
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Attachments(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One file, without its content.
    ///
    /// @param number from 1 within its complaint
    /// @param kilobytes rounded up
    /// @param released everybody may see it, as long as the text beside it is public
    public record Listed(int number, FileKind kind, int kilobytes, boolean released) {
        public boolean isPicture() {
            return kind == FileKind.JPEG;
        }
    }

    /// What came of adding a file.
    public enum Added {
        /// Stored now, or before: the same file twice is one.
        STORED,
        /// [#MOST] are there already.
        FULL,
        /// The case is closed.
        CLOSED
    }

    /// Adds a file, and the event to the history with it.
    public Mono<Added> add(Case to, CleanFile file) {
        return insert(to, file).retryWhen(afterARace());
    }

    private static Retry afterARace() {
        return Retry.max(RACES).filter(DuplicateKeyException.class::isInstance);
    }

    private Mono<Added> insert(Case to, CleanFile file) {
        return database.sql(ADD)
                .bind("id", to.id())
                .bind("kind", file.kind().name())
                .bind("digest", Sha256.of(file.bytes()))
                .bind("bytes", file.bytes())
                .bind("at", to.timeOf(Actor.CITIZEN, clock.instant()))
                .bind("most", MOST)
                .map(row ->
                        !flag(row, "open")
                                ? Added.CLOSED
                                : flag(row, "there") ? Added.STORED : Added.FULL)
                .one();
    }

    /// The files of a case, in the order in which they came.
    public Flux<Listed> of(Case of) {
        return database.sql(
                        """
                        SELECT number, kind, (length(bytes) + 1023) / 1024 AS kilobytes,
                               released_at IS NOT NULL AS released
                          FROM complaint_file
                         WHERE complaint = :id
                         ORDER BY number
                        """)
                .bind("id", of.id())
                .map(row ->
                        new Listed(
                                integer(row, "number"),
                                FileKind.valueOf(text(row, "kind")),
                                integer(row, "kilobytes"),
                                flag(row, "released")))
                .all();
    }

    /// One file; empty when the case has none of that number.
    public Mono<CleanFile> file(Case of, int number) {
        return database.sql(
                        """
                        SELECT kind, bytes
                          FROM complaint_file
                         WHERE complaint = :id AND number = :number
                        """)
                .bind("id", of.id())
                .bind("number", number)
                .map(row ->
                        new CleanFile(
                                FileKind.valueOf(text(row, "kind")),
                                Objects.requireNonNull(row.get("bytes", byte[].class))))
                .one();
    }

    /// Lets everybody see these pictures, beside the released text; papers are left out.
    public Mono<Void> release(Case of, Collection<Integer> numbers) {
        return database.sql(
                        """
                        UPDATE complaint_file
                           SET released_at = :now
                         WHERE complaint = :id AND number = ANY(:numbers)
                           AND kind = 'JPEG' AND released_at IS NULL
                        """)
                .bind("now", clock.instant())
                .bind("id", of.id())
                .bind("numbers", numbers.toArray(Integer[]::new))
                .then();
    }

    /// Takes all back but these.
    public Mono<Void> keepReleased(Case of, Collection<Integer> numbers) {
        return database.sql(
                        """
                        UPDATE complaint_file
                           SET released_at = NULL
                         WHERE complaint = :id AND released_at IS NOT NULL
                           AND number <> ALL(:numbers)
                        """)
                .bind("id", of.id())
                .bind("numbers", numbers.toArray(Integer[]::new))
                .then();
    }
}
