package id.suaralayanan.portal.alerts.letters;

import id.suaralayanan.portal.alerts.letters.UnsubscribeLinks.Ended;
import id.suaralayanan.portal.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/berhenti/{token}`: ends letters without signing in. Opening it changes nothing, for programs
/// open links in letters to look for harm; the button does, and so does the one request by which
/// mail programs unsubscribe (RFC 8058).
@Controller
record UnsubscribePages(UnsubscribeLinks links, Subscriptions subscriptions) {
    @GetMapping("/berhenti/{token}")
    Rendering ask(@PathVariable String token) {
        genuine(token);
        return page(token, false);
    }

    @PostMapping("/berhenti/{token}")
    Mono<Rendering> end(@PathVariable String token) {
        return Mono.fromSupplier(() -> genuine(token))
                .flatMap(ended -> subscriptions.end(ended.officer(), ended.unit()))
                .thenReturn(page(token, true));
    }

    private Ended genuine(String token) {
        return links.read(token)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "status.404"));
    }

    private static Rendering page(String token, boolean ended) {
        return Rendering.view("alerts/end")
                .modelAttribute("token", token)
                .modelAttribute("ended", ended)
                .build();
    }
}
