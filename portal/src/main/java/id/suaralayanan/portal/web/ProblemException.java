package id.suaralayanan.portal.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/// A request that is refused, with the sentence that says why.
///
/// The sentence is the message key `refusal.<type>` in the reader's language; machines get it as an
/// RFC 9457 problem whose `type` ends in the same slug, people as a page. Carries no stack trace: a
/// refusal is an expected outcome and must stay cheap under load.
public final class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String type;
    private final transient Object[] arguments;
    private final transient List<FieldError> faults;
    private final @Nullable Duration retryAfter;

    private ProblemException(
            HttpStatus status,
            String type,
            List<FieldError> faults,
            @Nullable Duration retryAfter,
            Object... arguments) {
        super(type, null, false, false);
        this.status = status;
        this.type = type;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
        this.arguments = arguments;
    }

    /// @param type slug, e.g. `unknown-unit`; its sentence is the message `refusal.unknown-unit`
    public static ProblemException of(HttpStatus status, String type, Object... arguments) {
        return new ProblemException(status, type, List.of(), null, arguments);
    }

    /// The refusal of who subscribes, e.g. `find(code).switchIfEmpty(signal(NOT_FOUND,
    /// "unknown-unit"))`.
    public static <T> Mono<T> signal(HttpStatus status, String type, Object... arguments) {
        return Mono.error(() -> of(status, type, arguments));
    }

    /// Malformed input (400) with every fault named.
    public static ProblemException malformed(List<FieldError> faults) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "malformed", faults, null);
    }

    /// Nothing was stored; try again after `retryAfter` (429 or 503).
    public static ProblemException later(HttpStatus status, String type, Duration retryAfter) {
        return new ProblemException(status, type, List.of(), retryAfter);
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Object[] arguments() {
        return arguments;
    }

    public List<FieldError> faults() {
        return faults;
    }

    /// Says when to come again (`Retry-After`), in whole seconds from one.
    public void tellWhenToRetry(HttpHeaders headers) {
        if (retryAfter != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
    }
}
