package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.ComplaintCategories;
import id.suaralayanan.portal.complaints.advice.CaseAdvice;
import id.suaralayanan.portal.complaints.advice.Stance;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.replies.ReplyDrafts;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Reading one case, putting it under a category and into an officer's hands.
@Controller
@RequestMapping({"/unit/aduan/{ticket}", "/pusat/aduan/{ticket}"})
record CasePages(
        CaseDesk desks,
        OfficeCases office,
        ComplaintCategories categories,
        Assignments assignments,
        ReplyDrafts drafts,
        CaseAdvice advice,
        AuditLog audit,
        Clock clock) {
    @GetMapping
    Mono<String> show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange,
            Model model) {
        boolean sent = exchange.getRequest().getQueryParams().containsKey("terkirim");
        var officerView = new OfficerView(officer);
        return desks.seen(officerView, ticket)
                .flatMap(current -> noted(officerView, current))
                .flatMap(current ->
                        sent ? withNext(officerView, current, model) : Mono.just(current))
                .flatMap(current -> show(officerView, current, model));
    }

    /// Something was sent: the page leads on to what is due next.
    private Mono<Case> withNext(OfficerView officerView, Case current, Model model) {
        model.addAttribute("sent", true);
        return desks.dueAfter(officerView, current)
                .doOnNext(next -> model.addAttribute("next", next))
                .thenReturn(current);
    }

    /// With what the officer had begun to write.
    private Mono<String> show(OfficerView officerView, Case current, Model model) {
        return drafts.of(current.id(), officerView.officer().id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(draft -> {
                    model.addAttribute("draft", draft.orElse(null));
                    var typed =
                            draft.map(kept -> StepForm.written(kept.text(), -1))
                                    .orElse(StepForm.EMPTY);
                    return desks.page(officerView, current, typed, null, model);
                });
    }

    @PostMapping("/kategori")
    Mono<String> categorise(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        return change(
                officer,
                ticket,
                exchange,
                (current, form, act) ->
                        category(form)
                                .flatMap(category -> office.categorise(current, category, act)));
    }

    /// How the case is meant, where its words were taken for something else.
    @PostMapping("/nada")
    Mono<String> mean(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        return change(
                officer,
                ticket,
                exchange,
                (current, form, act) ->
                        Mono.justOrEmpty(Stance.read(form.raw("nada")))
                                .switchIfEmpty(
                                        ProblemException.signal(
                                                HttpStatus.BAD_REQUEST, "complaint-stance"))
                                .flatMap(stance ->
                                        advice.say(current.id(), stance, officer.id(), act.at())));
    }

    @PostMapping("/petugas")
    Mono<String> assign(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        return change(
                officer,
                ticket,
                exchange,
                (current, form, act) ->
                        assignments.assign(current, form.number("petugas", 9).orElse(0), act));
    }

    /// A copy of what the same person wrote already is linked with it; no ticket is lost.
    @PostMapping("/salinan")
    Mono<String> link(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        return change(
                officer,
                ticket,
                exchange,
                (current, form, act) ->
                        original(current, form)
                                .flatMap(original -> office.link(current, original, act)));
    }

    private Mono<Ticket> original(Case current, Form form) {
        return Mono.justOrEmpty(Ticket.read(form.raw("asli")))
                .filterWhen(named -> office.isOfSameAuthor(current, named))
                .switchIfEmpty(
                        ProblemException.signal(HttpStatus.CONFLICT, "complaint-other-author"));
    }

    /// Stores what the form asks for; false when the case has changed meanwhile.
    @FunctionalInterface
    private interface Change {
        Mono<Boolean> of(Case current, Form form, OfficeCases.Act act);
    }

    private Mono<String> change(
            Officer officer, String ticket, ServerWebExchange exchange, Change change) {
        var officerView = new OfficerView(officer);
        return Form.of(exchange)
                .flatMap(form ->
                        desks.kept(officerView, ticket)
                                .flatMap(current ->
                                        written(officerView, current, form)
                                                .then(
                                                        change.of(
                                                                current,
                                                                form,
                                                                officerView.act(clock, form)))
                                                .flatMap(done ->
                                                        changed(done, officerView, current))));
    }

    /// The form carries the words to the citizen too: what is not sent with it stays as a draft.
    private Mono<Void> written(OfficerView officerView, Case current, Form form) {
        String text = DraftPages.text(form);
        return text.isBlank()
                ? Mono.empty()
                : drafts.keep(current.id(), officerView.officer().id(), text);
    }

    /// Reading a case of supervisory content leaves a trace.
    private Mono<Case> noted(OfficerView officerView, Case current) {
        return current.integrity()
                ? audit.add(
                                officerView.officer().id(),
                                "COMPLAINT_READ",
                                "complaint " + current.ticket())
                        .thenReturn(current)
                : Mono.just(current);
    }

    /// The category that is taken over with one press, else the one that is chosen in the form.
    private Mono<String> category(Form form) {
        var named = form.raw(form.has("saran") ? "saran" : "kategori");
        return categories
                .find(named)
                .map(ComplaintCategories.Category::code)
                .switchIfEmpty(
                        ProblemException.signal(HttpStatus.BAD_REQUEST, "complaint-category"));
    }

    private static Mono<String> changed(boolean done, OfficerView officerView, Case current) {
        return done
                ? Mono.just("redirect:" + officerView.base() + "/" + current.ticket())
                : ProblemException.signal(HttpStatus.CONFLICT, "complaint-changed");
    }
}
