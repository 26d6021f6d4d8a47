package id.suaralayanan.portal.feedback;

import id.suaralayanan.portal.web.ProblemException;
import io.r2dbc.postgresql.api.PostgresqlException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/// The database could not store, or did not say that it did.
///
/// An error that PostgreSQL reports for a statement (severity ERROR) means that the statement was
/// rolled back. Whatever else ends a statement, a lost connection or a time limit, leaves open
/// whether its transaction was committed.
final class StoreFailure extends RuntimeException {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final boolean unknown;

    private StoreFailure(boolean unknown, Throwable cause) {
        super(cause.getMessage(), cause, false, false);
        this.unknown = unknown;
    }

    /// Nothing was sent to the database yet.
    static StoreFailure beforeSending(Throwable cause) {
        return new StoreFailure(false, cause);
    }

    /// The statement was on its way, or had begun.
    static StoreFailure ofStatement(Throwable cause) {
        return cause instanceof StoreFailure failure
                ? failure
                : new StoreFailure(!isRolledBack(cause), cause);
    }

    /// A part of the submissions is stored for certain, so nothing can be said of all.
    static StoreFailure ofRest(Throwable cause) {
        return new StoreFailure(
                true,
                cause instanceof StoreFailure && cause.getCause() != null
                        ? cause.getCause()
                        : cause);
    }

    private static boolean isRolledBack(Throwable cause) {
        return cause instanceof PostgresqlException answered
                && "ERROR".equals(answered.getErrorDetails().getSeverityNonLocalized());
    }

    boolean isUnknown() {
        return unknown;
    }

    /// What the sender hears.
    ProblemException problem() {
        return unknown ? outcomeUnknown() : nothingStored();
    }

    /// 503: perhaps stored; the same key is safe to send again.
    static ProblemException outcomeUnknown() {
        return ProblemException.later(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown", RETRY);
    }

    /// 503: nothing was stored.
    static ProblemException nothingStored() {
        return ProblemException.later(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", RETRY);
    }
}
