package id.suaralayanan.portal.web.errors;

import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/// What every failure means to whoever asked, and the words for it.
///
/// A database that cannot be reached is 503 in words that say whether something may have been
/// stored ([StoreFailure]); only what we did not expect is 500 and logged, without request data.
@Component
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Pattern MARKUP = Pattern.compile("[<>\\p{Cc}]");

    private final Messages messages;

    Refusals(Messages messages) {
        this.messages = messages;
    }

    public ProblemException of(ServerWebExchange exchange, Throwable failure) {
        ProblemException refusal = named(exchange, failure);
        if (refusal.type().equals("unexpected")) {
            LOG.error("unexpected failure at {}", exchange.getRequest().getPath().value(), failure);
        }
        return refusal;
    }

    /// Every fault that is named, in words.
    public List<String> faults(ProblemException refusal, Locale language) {
        return refusal.faults().stream().map(fault -> messages.of(language, fault)).toList();
    }

    public String title(ProblemException refusal, Locale language) {
        return messages.of(language, "refusal.status." + refusal.status().value());
    }

    /// Why, in one sentence.
    public String sentence(ProblemException refusal, Locale language) {
        var arguments = Arrays.stream(refusal.arguments()).map(Refusals::plain).toArray();
        return messages.of(language, key(refusal), arguments);
    }

    /// What was sent is repeated as words, never as markup, whoever shows it.
    private static Object plain(Object argument) {
        return argument instanceof String text ? MARKUP.matcher(text).replaceAll("") : argument;
    }

    /// Programs know the key under which they sent something.
    public String detail(ProblemException refusal, Locale language) {
        return refusal.type().equals("outcome-unknown")
                ? messages.of(language, "refusal.outcome-unknown.program")
                : sentence(refusal, language);
    }

    private static String key(ProblemException refusal) {
        var key = "refusal." + refusal.type();
        return refusal.type().startsWith("status.") ? key + ".sentence" : key;
    }

    private static ProblemException named(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal;
            case Throwable database when StoreFailure.isOfDatabase(database) ->
                    StoreFailure.of(exchange, database);
            case ResponseStatusException status when isTooLarge(status) ->
                    ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "status.413");
            case DataBufferLimitException _ ->
                    ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "status.413");
            case ResponseStatusException status -> ofStatus(status.getStatusCode());
            default -> ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
        };
    }

    private static boolean isTooLarge(ResponseStatusException failure) {
        return failure.getStatusCode().value() == 413
                || failure.getMostSpecificCause() instanceof DataBufferLimitException;
    }

    private static ProblemException ofStatus(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null || status.is5xxServerError()
                ? ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected")
                : ProblemException.of(status, "status." + status.value());
    }
}
