package id.suaralayanan.portal.database;

import id.suaralayanan.portal.web.ProblemException;
import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The database could not store, or did not say that it did: the one rule for what the sender
/// hears.
///
/// An error that PostgreSQL reports for a statement (severity ERROR) means that the statement was
/// rolled back, and without a connection nothing is sent. Whatever else ends a statement, a lost
/// connection or a time limit, leaves open whether its transaction was committed.
public final class StoreFailure extends RuntimeException {
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int DEEPEST_CAUSE = 8;

    /// Shorter than a request may take, so that a page can still give back what was typed.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final boolean unknown;

    private StoreFailure(boolean unknown, Throwable cause) {
        super(cause.getMessage(), cause, false, false);
        this.unknown = unknown;
    }

    /// Nothing was sent to the database yet.
    public static StoreFailure beforeSending(Throwable cause) {
        return new StoreFailure(false, cause);
    }

    /// The statement was on its way, or had begun.
    public static StoreFailure ofStatement(Throwable cause) {
        return cause instanceof StoreFailure failure
                ? failure
                : new StoreFailure(causes(cause).noneMatch(StoreFailure::tellsOfNothing), cause);
    }

    /// Something is stored for certain, so nothing can be said of all.
    public static StoreFailure ofRest(Throwable cause) {
        return new StoreFailure(
                true,
                cause instanceof StoreFailure && cause.getCause() != null
                        ? cause.getCause()
                        : cause);
    }

    /// Says of one statement that stores what its sender hears when it fails: the
    /// [ProblemException] of [#ofStatement]. Nothing may have been stored before it.
    public static <T> Mono<T> named(Mono<T> statement) {
        return statement
                .timeout(PATIENCE)
                .onErrorMap(StoreFailure::isOfDatabase, failure -> ofStatement(failure).problem());
    }

    /// As [#named], of a question before anything is stored.
    public static <T> Mono<T> beforeStoring(Mono<T> question) {
        return question.onErrorMap(StoreFailure::isOfDatabase, _ -> nothingStored());
    }

    /// As [#named], of a question after something was stored, now or by an earlier try.
    public static <T> Mono<T> afterStoring(Mono<T> question) {
        return question.onErrorMap(StoreFailure::isOfDatabase, _ -> outcomeUnknown());
    }

    /// What a request hears whose failure nobody named. What only reads stores nothing.
    public static ProblemException of(ServerWebExchange exchange, Throwable failure) {
        boolean sent = SentStatements.areOf(exchange) || isLate(exchange, failure);
        return sent ? outcomeUnknown() : nothingStored();
    }

    private static boolean isLate(ServerWebExchange exchange, Throwable failure) {
        return failure instanceof TimeoutException && SentStatements.mayStore(exchange);
    }

    /// Whether the database did not answer, or not in time.
    public static boolean isOfDatabase(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _,
                    R2dbcException _,
                    TimeoutException _ ->
                    true;
            default -> false;
        };
    }

    private static boolean tellsOfNothing(Throwable cause) {
        return cause instanceof NotConnected
                || cause instanceof PostgresqlException answered
                        && "ERROR".equals(answered.getErrorDetails().getSeverityNonLocalized());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST_CAUSE)
                .<Throwable>mapMulti((cause, next) -> {
                    if (cause != null) {
                        next.accept(cause);
                    }
                });
    }

    public boolean isUnknown() {
        return unknown;
    }

    /// What the sender hears.
    public ProblemException problem() {
        return unknown ? outcomeUnknown() : nothingStored();
    }

    /// 503: perhaps stored; the same key is safe to send again.
    public static ProblemException outcomeUnknown() {
        return ProblemException.later(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown", RETRY);
    }

    /// 503: nothing was stored.
    public static ProblemException nothingStored() {
        return ProblemException.later(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", RETRY);
    }
}
