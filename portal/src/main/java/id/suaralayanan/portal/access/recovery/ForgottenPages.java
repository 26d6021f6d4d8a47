package id.suaralayanan.portal.access.recovery;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.throttling.ClientAddresses;
import id.suaralayanan.portal.throttling.TokenBuckets;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/masuk/lupa`: who forgot the password asks for a link by e-mail. The answer is the same, and
/// takes as long, whether there is such an account or not.
@Controller
final class ForgottenPages {
    /// Longer than the database takes, in either case.
    private static final Duration ALWAYS = Duration.ofMillis(400);

    private static final int TRIES = 5;
    private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(2);
    private static final int LONGEST = 254;

    private final ResetLinks links;
    private final ResetLetters letters;
    private final ClientAddresses clients;
    private final TokenBuckets<String> tries;

    ForgottenPages(ResetLinks links, ResetLetters letters, ClientAddresses clients, Clock clock) {
        this.links = links;
        this.letters = letters;
        this.clients = clients;
        tries = new TokenBuckets<>(TRIES, ONE_MORE_AFTER, clock);
    }

    @GetMapping("/masuk/lupa")
    Rendering show() {
        return page(false);
    }

    @PostMapping("/masuk/lupa")
    Mono<Rendering> send(ServerWebExchange exchange) {
        if (tries.isTooMuch(clients.of(exchange.getRequest()).household())) {
            return Mono.error(
                    ProblemException.later(
                            HttpStatus.TOO_MANY_REQUESTS, "too-many-links", ONE_MORE_AFTER));
        }
        return Form.of(exchange)
                .map(form -> form.line("akun").toLowerCase(Locale.ROOT))
                .flatMap(typed -> Mono.delay(ALWAYS).and(sent(typed)))
                .then(Mono.fromSupplier(() -> page(true)));
    }

    private Mono<Void> sent(String typed) {
        if (!letters.isOn() || typed.isEmpty() || typed.length() > LONGEST) {
            return Mono.empty();
        }
        var token = OpaqueToken.random();
        return links.make(typed, token).doOnNext(to -> letters.send(to, token)).then();
    }

    private Rendering page(boolean sent) {
        return Rendering.view("access/forgotten")
                .modelAttribute("on", letters.isOn())
                .modelAttribute("sent", sent)
                .build();
    }
}
