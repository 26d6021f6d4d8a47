package id.suaralayanan.portal.complaints.citizen;

import id.suaralayanan.portal.complaints.Cases;
import id.suaralayanan.portal.complaints.keys.CaseKeys;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page after sending: ticket, receipt and dates, for a quarter of an hour in this browser, so
/// that it can be reloaded and printed.
@Controller
@RequestMapping(SentPage.PATH)
final class SentPage {
    static final String PATH = "/adu/terkirim";
    private static final Passes.Kind PASS =
            new Passes.Kind("suara-terkirim", Duration.ofMinutes(15));

    private final Cases cases;
    private final CaseKeys keys;
    private final Passes passes;

    SentPage(Cases cases, CaseKeys keys, Passes passes) {
        this.cases = cases;
        this.keys = keys;
        this.passes = passes;
    }

    /// Leads to the receipt of a submission that is stored.
    ///
    /// @param earlier whether another text had been sent by the same form before
    String redirect(ServerWebExchange exchange, UUID submission, boolean earlier) {
        passes.give(exchange, PASS, PATH, submission.toString());
        return "redirect:" + PATH + (earlier ? "?sudah" : "");
    }

    @GetMapping
    Mono<String> show(ServerWebExchange exchange, Model model) {
        return Mono.justOrEmpty(passes.subject(exchange, PASS))
                .map(UUID::fromString)
                .flatMap(submission -> show(submission, exchange, model))
                .defaultIfEmpty("redirect:/lacak");
    }

    private Mono<String> show(UUID submission, ServerWebExchange exchange, Model model) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return cases.filed(submission)
                .flatMap(cases::file)
                .map(file -> {
                    model.addAttribute("file", file);
                    model.addAttribute("receipt", keys.receipt(submission).grouped());
                    model.addAttribute(
                            "earlier", exchange.getRequest().getQueryParams().containsKey("sudah"));
                    return "complaints/sent";
                });
    }

    /// Leaves nothing behind in this browser.
    @PostMapping
    String forget(ServerWebExchange exchange) {
        passes.take(exchange, PASS, PATH);
        return "redirect:/lacak";
    }
}
