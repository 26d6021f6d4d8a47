package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.throttling.guesses.WrongKeyThrottle;
import id.suaralayanan.portal.web.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Following a complaint: ticket and receipt open it for half an hour in this browser. The receipt
/// is posted, never part of an address that a server sees.
@Controller
@RequestMapping("/lacak")
record TrackingPages(Cases cases, OpenCases open, CasePage page, WrongKeyThrottle wrongKeys) {
    @GetMapping
    String ask(
            @RequestParam(defaultValue = "") String ticket,
            ServerWebExchange exchange,
            Model model) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        model.addAttribute("ticket", Ticket.read(ticket).map(Ticket::text).orElse(""));
        model.addAttribute("wrong", false);
        return "complaints/track";
    }

    /// The same page, status and words for every wrong pair.
    @PostMapping
    Mono<String> open(ServerWebExchange exchange, Model model) {
        return Form.of(exchange)
                .flatMap(form ->
                        cases.opened(form.raw("ticket"), form.raw("kunci"))
                                .map(current -> welcome(exchange, current))
                                .switchIfEmpty(
                                        wrongKeys
                                                .slowed(exchange)
                                                .then(
                                                        Mono.fromSupplier(() ->
                                                                refuse(exchange, form, model)))));
    }

    private String welcome(ServerWebExchange exchange, Case current) {
        open.open(exchange, current);
        return "redirect:" + OpenCases.path(current.ticket());
    }

    private static String refuse(ServerWebExchange exchange, Form form, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        model.addAttribute("ticket", form.raw("ticket"));
        model.addAttribute("wrong", true);
        return "complaints/track";
    }

    @GetMapping("/{ticket}")
    Mono<String> show(@PathVariable String ticket, ServerWebExchange exchange, Model model) {
        return open.opened(ticket, exchange)
                .flatMap(current -> page.of(current, CasePage.Typed.NOTHING, exchange, model))
                .switchIfEmpty(Mono.fromSupplier(() -> OpenCases.toKey(ticket)));
    }

    /// Leaves nothing behind in this browser.
    @PostMapping("/{ticket}/tutup")
    String close(@PathVariable String ticket, ServerWebExchange exchange) {
        open.close(ticket, exchange);
        return "redirect:/lacak";
    }
}
