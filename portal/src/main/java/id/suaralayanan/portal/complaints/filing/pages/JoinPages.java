package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.filing.Supporters;
import id.suaralayanan.portal.complaints.filing.Supporters.Joined;
import id.suaralayanan.portal.complaints.filing.pages.CheckPage.Note;
import id.suaralayanan.portal.complaints.filing.pages.FilingSeals.FormSeal;
import id.suaralayanan.portal.complaints.keys.CaseReceipt;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.throttling.guesses.WrongKeyThrottle;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// "I have the same problem": joining a complaint that everyone may read instead of sending
/// another. The own receipt shows how it goes on and takes the joining back; it opens nothing of
/// the person who complained first, and that person learns nothing but the number.
@Controller
record JoinPages(
        Registry registry,
        FilingSeals seals,
        Supporters supporters,
        CheckPage checkPage,
        Messages messages,
        ComplaintSettings settings,
        WrongKeyThrottle wrongKeys) {
    @PostMapping("/adu/{unit}/gabung")
    Mono<String> join(@PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        Unit unit = registry.unitOrRefuse(code);
        return Form.of(exchange)
                .flatMap(form ->
                        Mono.justOrEmpty(seals.read(code, form.raw("segel")))
                                .filter(seal -> seal.age().compareTo(settings.slowest()) <= 0)
                                .flatMap(seal -> join(seal, code, form))
                                .flatMap(receipt -> page(receipt, true, exchange, model))
                                .switchIfEmpty(
                                        Mono.defer(() -> notJoined(unit, form, exchange, model))));
    }

    private Mono<CaseReceipt> join(FormSeal seal, String unit, Form form) {
        return Mono.justOrEmpty(Ticket.read(form.raw("aduan")))
                .flatMap(ticket -> supporters.join(seal.submission(), unit, ticket.text()));
    }

    /// It was closed or taken back meanwhile, or the form is old: the own story is still there.
    private Mono<String> notJoined(Unit unit, Form form, ServerWebExchange exchange, Model model) {
        String sentence = messages.of(Language.of(exchange), "complaint.note.notJoined");
        return checkPage.show(
                exchange,
                PostedComplaint.of(unit, form).withSeal(seals.issue(unit.code())),
                new Note(HttpStatus.CONFLICT, sentence, ""),
                model);
    }

    @GetMapping("/adu/gabung")
    String ask(Model model) {
        model.addAttribute("wrong", false);
        return "complaints/joined-ask";
    }

    @PostMapping("/adu/gabung")
    Mono<String> open(ServerWebExchange exchange, Model model) {
        return Form.of(exchange)
                .flatMap(form ->
                        Mono.justOrEmpty(CaseReceipt.read(form.raw("kunci")))
                                .flatMap(receipt -> page(receipt, false, exchange, model)))
                .switchIfEmpty(
                        wrongKeys
                                .slowed(exchange)
                                .then(Mono.fromSupplier(() -> wrong(exchange, model))));
    }

    @PostMapping("/adu/gabung/keluar")
    Mono<String> leave(ServerWebExchange exchange, Model model) {
        return Form.of(exchange)
                .flatMap(form -> Mono.justOrEmpty(CaseReceipt.read(form.raw("kunci"))))
                .flatMap(supporters::leave)
                .then(
                        Mono.fromSupplier(() -> {
                            exchange.getResponse().getHeaders().setCacheControl("no-store");
                            return "complaints/joined-left";
                        }));
    }

    private static String wrong(ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        model.addAttribute("wrong", true);
        return "complaints/joined-ask";
    }

    private Mono<String> page(
            CaseReceipt receipt, boolean isNew, ServerWebExchange exchange, Model model) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return supporters.of(receipt).map(joined -> page(joined, receipt, isNew, model));
    }

    private static String page(Joined joined, CaseReceipt receipt, boolean isNew, Model model) {
        model.addAttribute("joined", joined);
        model.addAttribute("receipt", receipt.grouped());
        model.addAttribute("fresh", isNew);
        return "complaints/joined";
    }
}
