package id.suaralayanan.portal.throttling.guesses;

import id.suaralayanan.portal.throttling.ClientAddresses;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Verdict;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Slows down who tries keys that do not fit, and never the one whose key does.
///
/// A key is looked at before anything waits, so that nobody's tries hold up a neighbour behind the
/// same address. Clients are kept in memory only.
@Component
@EnableConfigurationProperties(WrongKeySettings.class)
public final class WrongKeyThrottle {
    private final GuessThrottle guesses;
    private final ClientAddresses clients;
    private final SlowAnswers answers;

    WrongKeyThrottle(
            WrongKeySettings settings, ClientAddresses clients, SlowAnswers answers, Clock clock) {
        guesses = new GuessThrottle(settings.rule(), clock);
        this.clients = clients;
        this.answers = answers;
    }

    /// Completes when the answer to a wrong key may be given.
    ///
    /// @throws ProblemException 429 with the time after which one more is answered
    public Mono<Void> slowed(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> guesses.take(clients.of(exchange.getRequest()).household()))
                .flatMap(answers::after)
                .flatMap(WrongKeyThrottle::answer);
    }

    private static Mono<Void> answer(Verdict verdict) {
        return verdict instanceof Verdict.Refused(Duration retryAfter)
                ? Mono.error(
                        ProblemException.later(
                                HttpStatus.TOO_MANY_REQUESTS, "complaint-tries", retryAfter))
                : Mono.empty();
    }
}
