package id.suaralayanan.portal.feedback.perception;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.feedback.RatingReceipt;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import id.suaralayanan.portal.feedback.intake.ReceiptCodes;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Stores answers to SPKP and SPAK durably and once: the same key and answers get the first
/// receipt, other answers under it change nothing.
@Component
final class PerceptionIntake {
    private static final String STORE =
            """
            WITH fresh AS (
                INSERT INTO submission_key (key, fingerprint, receipt, received_at)
                VALUES (:key, :fingerprint, :receipt, :now)
                    ON CONFLICT (key) DO NOTHING
                RETURNING key
            ), answered AS (
                INSERT INTO perception_answer (received_at, unit, instrument, answered_on, channel, scores, seconds, burst)
                SELECT :now, :unit, :instrument, :day, :channel::channel, :scores, :seconds, :burst FROM fresh
            )
            SELECT count(*) > 0 AS stored FROM fresh
            """;

    private static final String FIND =
            """
            SELECT receipt, received_at, fingerprint = :fingerprint AS same
              FROM submission_key
             WHERE key = :key
            """;

    private final DatabaseClient database;
    private final Clock clock;
    private final ReceiptCodes codes = new ReceiptCodes();

    PerceptionIntake(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How a form came.
    ///
    /// @param key under which it is stored
    /// @param seconds from the first view to the answer
    /// @param burst whether its network answers for this unit more often than people do
    record Sent(UUID key, Channel channel, int seconds, boolean burst) {}

    /// Fails with a problem that says whether anything was stored.
    Mono<SubmissionOutcome> take(Unit unit, PerceptionEntry entry, Sent sent) {
        var receipt = new RatingReceipt(codes.next(), clock.instant());
        var fingerprint = entry.fingerprint(unit.code());
        var stored =
                database.sql(STORE)
                        .bind("key", sent.key())
                        .bind("fingerprint", fingerprint)
                        .bind("receipt", receipt.code())
                        .bind("now", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                        .bind("unit", unit.id())
                        .bind("instrument", entry.instrument().id())
                        .bind("day", unit.today(clock))
                        .bind("channel", sent.channel().name())
                        .bind("scores", entry.scores())
                        .bind("seconds", sent.seconds())
                        .bind("burst", sent.burst())
                        .map(row -> flag(row, "stored"))
                        .one();
        return StoreFailure.named(stored)
                .flatMap(fresh ->
                        fresh
                                ? Mono.just(new SubmissionOutcome.Stored(receipt))
                                : earlier(sent.key(), fingerprint));
    }

    private Mono<SubmissionOutcome> earlier(UUID key, byte[] fingerprint) {
        return StoreFailure.afterStoring(
                database.sql(FIND)
                        .bind("key", key)
                        .bind("fingerprint", fingerprint)
                        .<SubmissionOutcome>map(row -> {
                            var first =
                                    new RatingReceipt(
                                            text(row, "receipt"), instant(row, "received_at"));
                            return flag(row, "same")
                                    ? new SubmissionOutcome.StoredBefore(first)
                                    : new SubmissionOutcome.KeyTaken(first);
                        })
                        .one());
    }
}
