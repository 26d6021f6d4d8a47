package id.suaralayanan.portal.complaints.citizen;

import id.suaralayanan.portal.complaints.Case;
import id.suaralayanan.portal.complaints.CaseFile;
import id.suaralayanan.portal.complaints.Cases;
import id.suaralayanan.portal.complaints.Move;
import id.suaralayanan.portal.complaints.Step;
import id.suaralayanan.portal.complaints.keys.Ticket;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Refusal;
import id.suaralayanan.portal.web.Sentences;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Following a complaint: ticket and receipt open it for half an hour in this browser. The receipt
/// is posted, never part of an address.
@Controller
@RequestMapping("/lacak")
final class TrackingPages {
    private static final Passes.Kind PASS = Passes.CASE;

    private final Cases cases;
    private final Passes passes;
    private final Sentences sentences;
    private final Clock clock;

    TrackingPages(Cases cases, Passes passes, Sentences sentences, Clock clock) {
        this.cases = cases;
        this.passes = passes;
        this.sentences = sentences;
        this.clock = clock;
    }

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
        return exchange.getFormData()
                .flatMap(form ->
                        cases.opened(field(form, "ticket"), field(form, "kunci"))
                                .map(current -> welcome(exchange, current))
                                .switchIfEmpty(
                                        Mono.fromSupplier(() -> refuse(exchange, form, model))));
    }

    private String welcome(ServerWebExchange exchange, Case current) {
        passes.give(exchange, PASS, path(current.ticket().text()), current.ticket().text());
        return "redirect:" + path(current.ticket().text());
    }

    private static String refuse(
            ServerWebExchange exchange, MultiValueMap<String, String> form, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        model.addAttribute("ticket", field(form, "ticket"));
        model.addAttribute("wrong", true);
        return "complaints/track";
    }

    @GetMapping("/{ticket}")
    Mono<String> show(@PathVariable String ticket, ServerWebExchange exchange, Model model) {
        return opened(ticket, exchange)
                .flatMap(current -> page(current, exchange, "", null, model))
                .switchIfEmpty(Mono.fromSupplier(() -> toKey(ticket)));
    }

    @PostMapping("/{ticket}/tulis")
    Mono<String> write(@PathVariable String ticket, ServerWebExchange exchange, Model model) {
        return say(ticket, exchange, model, true, text -> Move.ofCitizen(Step.WRITE, text, null));
    }

    @PostMapping("/{ticket}/selesai")
    Mono<String> confirm(@PathVariable String ticket, ServerWebExchange exchange, Model model) {
        return say(ticket, exchange, model, false, _ -> Move.ofCitizen(Step.CONFIRM, null, true));
    }

    @PostMapping("/{ticket}/buka-lagi")
    Mono<String> reopen(@PathVariable String ticket, ServerWebExchange exchange, Model model) {
        return say(
                ticket,
                exchange,
                model,
                false,
                text -> Move.ofCitizen(Step.REOPEN, text.isEmpty() ? null : text, false));
    }

    /// Leaves nothing behind in this browser.
    @PostMapping("/{ticket}/tutup")
    String close(@PathVariable String ticket, ServerWebExchange exchange) {
        Ticket.read(ticket).ifPresent(t -> passes.take(exchange, PASS, path(t.text())));
        return "redirect:/lacak";
    }

    /// What a citizen wants to do with a text.
    private interface Saying {
        Move of(String text);
    }

    private Mono<String> say(
            String ticket,
            ServerWebExchange exchange,
            Model model,
            boolean textRequired,
            Saying saying) {
        return exchange.getFormData()
                .map(form -> Texts.cleaned(field(form, "teks")))
                .flatMap(text ->
                        opened(ticket, exchange)
                                .flatMap(current ->
                                        said(current, text, textRequired, saying, exchange, model))
                                .switchIfEmpty(Mono.fromSupplier(() -> toKey(ticket))));
    }

    private Mono<String> said(
            Case current,
            String text,
            boolean textRequired,
            Saying saying,
            ServerWebExchange exchange,
            Model model) {
        var faults =
                FieldFault.of(
                        MessageText.faults(text, textRequired), sentences, Language.of(exchange));
        if (!faults.isEmpty()) {
            return page(current, exchange, text, faults.getFirst().sentence(), model);
        }
        return cases.take(current, saying.of(text))
                .map(_ -> "redirect:" + path(current.ticket().text()))
                .onErrorResume(
                        Refusal.class,
                        refusal ->
                                page(current, exchange, text, sentence(refusal, exchange), model));
    }

    private String sentence(Refusal refusal, ServerWebExchange exchange) {
        return sentences.of(Language.of(exchange), "refusal." + refusal.type());
    }

    private Mono<String> page(
            Case current,
            ServerWebExchange exchange,
            String typed,
            @Nullable String fault,
            Model model) {
        exchange.getResponse()
                .setStatusCode(fault == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return cases.named(current.ticket())
                .flatMap(cases::file)
                .map(file -> view(file, typed, fault, model));
    }

    private String view(CaseFile file, String typed, @Nullable String fault, Model model) {
        Case current = file.current();
        model.addAllAttributes(
                Map.of(
                        "file",
                        file,
                        "current",
                        current,
                        "zone",
                        file.unit().zone(),
                        "steps",
                        TimelineStep.of(file),
                        "typed",
                        typed,
                        "mayWrite",
                        Step.WRITE.isPossible(current.status()),
                        "mayConfirm",
                        !current.status().isClosed() && Step.CONFIRM.isPossible(current.status()),
                        "mayReopen",
                        Step.REOPEN.isPossible(current.status())));
        model.addAttribute("due", DueLine.of(file, clock.instant()).orElse(null));
        model.addAttribute("faults", fault == null ? List.of() : List.of(fault));
        return "complaints/case";
    }

    private Mono<Case> opened(String ticket, ServerWebExchange exchange) {
        return Mono.justOrEmpty(passes.subject(exchange, PASS))
                .filter(ticket::equals)
                .map(Ticket::new)
                .flatMap(cases::named);
    }

    private static String toKey(String ticket) {
        return "redirect:/lacak" + Ticket.read(ticket).map(t -> "?ticket=" + t.text()).orElse("");
    }

    private static String path(String ticket) {
        return "/lacak/" + ticket;
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
