package id.suaralayanan.portal.mail;

import static id.suaralayanan.portal.database.RowReader.number;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How handing in letters went last, the same for every portal. Holds no address and no word.
@Component
public final class MailState {
    private static final Logger LOG = LoggerFactory.getLogger(MailState.class);

    private final DatabaseClient database;
    private final Clock clock;

    MailState(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param sentAt when a letter was accepted last
    /// @param failedAt when one was not accepted last
    /// @param failure why; there where `failedAt` is
    /// @param waiting notices that wait for the mail server
    /// @param since when the oldest of them was written
    /// @param givenUp notices that were tried for months in vain
    public record Standing(
            @Nullable Instant sentAt,
            @Nullable Instant failedAt,
            Optional<MailFailure> failure,
            long waiting,
            @Nullable Instant since,
            long givenUp) {
        /// Whether the last try failed.
        public boolean isFailing() {
            return failedAt != null && (sentAt == null || sentAt.isBefore(failedAt));
        }
    }

    public Mono<Standing> read() {
        return database.sql(
                        """
                        SELECT m.sent_at, m.failed_at, m.failure, w.waiting, w.since, w.given_up
                          FROM mail_state m, letter_waiting w
                        """)
                .map(row ->
                        new Standing(
                                row.get("sent_at", Instant.class),
                                row.get("failed_at", Instant.class),
                                Optional.ofNullable(row.get("failure", String.class))
                                        .map(MailFailure::valueOf),
                                number(row, "waiting"),
                                row.get("since", Instant.class),
                                number(row, "given_up")))
                .one();
    }

    /// Notes how a letter went that is handed in.
    public <T> Mono<T> noting(Mono<T> handing) {
        return handing.onErrorResume(failure -> failed(failure).then(Mono.error(failure)))
                .materialize()
                .flatMap(signal ->
                        signal.isOnError() ? Mono.just(signal) : accepted().thenReturn(signal))
                .dematerialize();
    }

    private Mono<Void> accepted() {
        return quietly(
                database.sql("UPDATE mail_state SET sent_at = :now").bind("now", clock.instant()));
    }

    private Mono<Void> failed(Throwable failure) {
        return quietly(
                database.sql("UPDATE mail_state SET failed_at = :now, failure = :failure")
                        .bind("now", clock.instant())
                        .bind("failure", MailFailure.of(failure).name()));
    }

    /// A letter that went out is not sent again because nobody could note it.
    private static Mono<Void> quietly(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .then()
                .doOnError(failure -> LOG.warn("How a letter went cannot be noted", failure))
                .onErrorComplete();
    }
}
