package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.attachments.Attachments;
import id.suaralayanan.portal.complaints.attachments.FilePasses;
import id.suaralayanan.portal.complaints.keys.CaseKeys;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.complaints.tracking.PrivateLinks;
import id.suaralayanan.portal.complaints.tracking.SignedCookies;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page after sending: ticket, receipt and dates, for a quarter of an hour in this browser, so
/// that it can be reloaded and printed. A browser that keeps no cookies gets it at once, as the
/// answer to the form.
@Controller
@RequestMapping(SentPage.PATH)
record SentPage(
        Cases cases,
        CaseKeys keys,
        SignedCookies signedCookies,
        FilePasses filePasses,
        PrivateLinks links) {
    static final String PATH = "/adu/terkirim";
    private static final String PROBE = "suara-kue";
    private static final SignedCookies.Kind PASS =
            new SignedCookies.Kind("suara-terkirim", Duration.ofMinutes(15));

    /// Finds out, while the form is filled in, whether this browser keeps cookies.
    static void probe(ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(
                        ResponseCookie.from(PROBE, "1")
                                .path("/adu")
                                .httpOnly(true)
                                .sameSite("Strict")
                                .build());
    }

    /// Leads to the receipt of a submission that is stored, or shows it.
    ///
    /// @param earlier whether another text had been sent by the same form before
    Mono<String> receipt(
            ServerWebExchange exchange, UUID submission, boolean earlier, Model model) {
        if (!exchange.getRequest().getCookies().containsKey(PROBE)) {
            return show(submission, earlier, exchange, model);
        }
        signedCookies.give(exchange, PASS, PATH, submission.toString());
        return Mono.just("redirect:" + PATH + (earlier ? "?sudah" : ""));
    }

    @GetMapping
    Mono<String> show(ServerWebExchange exchange, Model model) {
        boolean earlier = exchange.getRequest().getQueryParams().containsKey("sudah");
        return Mono.justOrEmpty(signedCookies.subject(exchange, PASS))
                .map(UUID::fromString)
                .flatMap(submission -> show(submission, earlier, exchange, model))
                .defaultIfEmpty("redirect:/lacak");
    }

    private Mono<String> show(
            UUID submission, boolean earlier, ServerWebExchange exchange, Model model) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return cases.filed(submission)
                .flatMap(cases::file)
                .map(file -> {
                    model.addAttribute("file", file);
                    model.addAttribute("receipt", keys.receipt(submission).grouped());
                    model.addAttribute(
                            "link", links.to(file.current(), keys.receipt(submission), exchange));
                    model.addAttribute("earlier", earlier);
                    model.addAttribute("left", Attachments.MOST);
                    model.addAttribute("izin", filePasses.issue(submission.toString()));
                    return "complaints/sent";
                });
    }

    /// Leaves nothing behind in this browser.
    @PostMapping
    String forget(ServerWebExchange exchange) {
        signedCookies.take(exchange, PASS, PATH);
        return "redirect:/lacak";
    }
}
