package id.suaralayanan.portal.search;

import java.time.Duration;

/// A search that cannot be answered now. Carries no stack trace: it must stay cheap under load.
public final class SearchUnavailable extends RuntimeException {
    private final Reason reason;

    public enum Reason {
        /// No index can serve; one is being built.
        BUILDING,
        /// Too many searches at once.
        BUSY,
        /// This search was cut off.
        TOO_SLOW
    }

    public SearchUnavailable(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// When asking again makes sense.
    public Duration retryAfter() {
        return switch (reason) {
            case BUILDING -> Duration.ofSeconds(5);
            case BUSY -> Duration.ofSeconds(1);
            case TOO_SLOW -> Duration.ofSeconds(10);
        };
    }
}
