package id.suaralayanan.portal.complaints.store;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.lifecycle.Step;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.complaints.notices.Notices;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Steps in the database. Each is one statement: the case, its history, its audit entry and the
/// notice of it are stored together or not at all.
@Component
record StepStore(DatabaseClient database, Notices notices) {
    private static final String STORE =
            """
            WITH moved AS (
                UPDATE complaint
                   SET status = :status, due_verify = :verify, due_reply = :reply, due_finish = :finish,
                       due_provisional = due_provisional OR :provisional, confirm_by = :confirmBy,
                       verified_at = :verified, first_reply_at = :replied, finished_at = :finished,
                       restarted_at = :restarted, waiting_since = :waiting,
                       unit = :unit, service = :service, integrity = :integrity,
                       public_text = :publicText, released_at = :released,
                       rejection = :rejection, appeal = :appeal, satisfied = :satisfied,
                       score = :score, score_words = :words, revision = :revision
                 WHERE id = :id AND revision = :revision - 1
                RETURNING id, ticket),
            history AS (
                INSERT INTO complaint_event (complaint, at, kind, actor, officer, detail)
                SELECT id, :at, :event, :actor, :officer,
                       jsonb_strip_nulls(jsonb_build_object(
                           'subject', :subject::text,
                           'from', CASE WHEN :event = 'PASSED_ON'
                                        THEN (SELECT b.unit FROM complaint b WHERE b.id = :id) END)) FROM moved),
            said AS (
                INSERT INTO complaint_message (complaint, at, author, officer, text)
                SELECT id, :at, :actor, :officer, :text FROM moved WHERE :spoken),
            notice AS (
                INSERT INTO complaint_notice (complaint, at, next_at)
                SELECT k.complaint, :at, :at
                  FROM moved m
                  JOIN complaint_contact k ON k.complaint = m.id
                 WHERE :told AND k.email IS NOT NULL)
            SELECT count(*) AS moved,
                   count(CASE WHEN :byOffice
                              THEN record_audit(:at, :officer, 'COMPLAINT_' || :event, 'complaint ' || ticket) END)
              FROM moved
            """;

    /// Stores a step: the case as it is afterwards, the event, the message and, of an officer, the
    /// audit entry. False when the case has changed meanwhile: then nothing is stored.
    Mono<Boolean> store(Case after, StepCommand move, Instant at) {
        return database.sql(STORE)
                .bindProperties(Standing.of(after))
                .bindProperties(Dates.of(after))
                .bindProperties(Deed.of(move, at))
                .bind("told", notices.areSent() && move.actor().isOffice() && after.mayBeNotified())
                .map(row -> number(row, "moved") > 0)
                .one();
    }

    /// Removes who complained and what was said, for good; false when the case has changed
    /// meanwhile.
    Mono<Boolean> erase(Case before, Status to, Instant at) {
        return database.sql("SELECT erase_complaint(:id, :revision, :status, :at) AS erased")
                .bind("id", before.id())
                .bind("revision", before.revision())
                .bind("status", to.name())
                .bind("at", at)
                .map(row -> flag(row, "erased"))
                .one();
    }

    /// Closes what was answered or asked and then met with silence on both sides.
    Mono<Long> closeSilent(Instant now) {
        return database.sql(
                        """
                        WITH closed AS (
                            UPDATE complaint
                               SET status = 'FINISHED_UNCONFIRMED', finished_at = :now, revision = revision + 1
                             WHERE status IN ('REPLIED', 'WAITING_CITIZEN') AND confirm_by < :now
                            RETURNING id, identity, integrity),
                        history AS (
                            INSERT INTO complaint_event (complaint, at, kind, actor)
                            SELECT id, :now, :event, 'SYSTEM' FROM closed),
                        notice AS (
                            INSERT INTO complaint_notice (complaint, at, next_at)
                            SELECT k.complaint, :now, :now
                              FROM closed d
                              JOIN complaint_contact k ON k.complaint = d.id
                             WHERE :told AND d.identity = 'OPEN' AND NOT d.integrity AND k.email IS NOT NULL)
                        SELECT count(*) AS closed FROM closed
                        """)
                .bind("now", now)
                .bind("told", notices.areSent())
                .bind("event", Step.CLOSE_SILENT.event())
                .map(row -> number(row, "closed"))
                .one();
    }

    /// The case as it is afterwards, as parameters.
    record Standing(
            long id,
            String status,
            int unit,
            @Nullable Integer service,
            boolean integrity,
            @Nullable String publicText,
            @Nullable Instant released,
            @Nullable String rejection,
            @Nullable String appeal,
            @Nullable Boolean satisfied,
            @Nullable Integer score,
            @Nullable String words,
            int revision) {
        static Standing of(Case after) {
            return new Standing(
                    after.id(),
                    after.status().name(),
                    after.unit(),
                    after.service(),
                    after.integrity(),
                    after.publicText(),
                    after.releasedAt(),
                    name(after.outcome().rejection()),
                    name(after.outcome().appeal()),
                    after.outcome().satisfied(),
                    after.outcome().score(),
                    after.outcome().words(),
                    after.revision());
        }

        private static @Nullable String name(@Nullable Enum<?> value) {
            return value == null ? null : value.name();
        }
    }

    /// Its deadlines and what was reached, as parameters.
    record Dates(
            Instant verify,
            Instant reply,
            Instant finish,
            boolean provisional,
            @Nullable Instant confirmBy,
            @Nullable Instant verified,
            @Nullable Instant replied,
            @Nullable Instant finished,
            @Nullable Instant restarted,
            @Nullable Instant waiting) {
        static Dates of(Case after) {
            var due = after.due();
            var reached = after.reached();
            return new Dates(
                    due.verify(),
                    due.reply(),
                    due.finish(),
                    due.provisional(),
                    after.confirmBy(),
                    reached.verifiedAt(),
                    reached.firstReplyAt(),
                    reached.finishedAt(),
                    reached.restartedAt(),
                    reached.waitingSince());
        }
    }

    /// What was done, when and by whom, as parameters.
    record Deed(
            Instant at,
            String event,
            @Nullable String subject,
            String actor,
            @Nullable Integer officer,
            @Nullable String text,
            boolean spoken,
            boolean byOffice) {
        static Deed of(StepCommand move, Instant at) {
            CaseText text = move.text();
            return new Deed(
                    at,
                    move.step().event(),
                    move.subject(),
                    move.actor().name(),
                    move instanceof StepCommand.OfOffice office ? office.by().officer() : null,
                    text == null ? null : text.text(),
                    text != null,
                    move.actor().isOffice());
        }
    }
}
