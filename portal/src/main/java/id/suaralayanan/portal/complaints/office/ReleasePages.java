package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.attachments.Attachments;
import id.suaralayanan.portal.complaints.attachments.Attachments.Listed;
import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseMessage;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.store.CaseFile;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.release.ReleaseReview;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

/// Publishing a redacted text and an answer for everybody beside it: the officer reads exactly what
/// everyone will read, and may take out more ([ReleaseReview]).
@Controller
@RequestMapping("/unit/aduan/{ticket}/terbit")
record ReleasePages(Cases cases, OfficeCases office, Attachments attachments, Clock clock) {
    private static final ReleaseReview.Limits LIMITS =
            new ReleaseReview.Limits(
                    4_000, "desk.release.length", 4_000, "desk.release.reply-length");

    @GetMapping
    Mono<String> preview(
            @AuthenticationPrincipal Officer officer, @PathVariable String ticket, Model model) {
        var officerView = new OfficerView(officer);
        return releasable(officerView, ticket)
                .flatMap(current ->
                        reply(current)
                                .flatMap(reply ->
                                        page(
                                                officerView,
                                                current,
                                                ReleaseReview.proposed(current.text(), reply),
                                                Listed::released,
                                                model)));
    }

    @PostMapping
    Mono<String> release(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange,
            Model model) {
        var officerView = new OfficerView(officer);
        return Form.of(exchange)
                .flatMap(form ->
                        releasable(officerView, ticket)
                                .flatMap(current ->
                                        release(officerView, current, form, exchange, model)));
    }

    @PostMapping("/tarik")
    Mono<String> retract(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        var officerView = new OfficerView(officer);
        return Form.of(exchange)
                .flatMap(form ->
                        releasable(officerView, ticket)
                                .flatMap(current ->
                                        attachments
                                                .keepReleased(current, List.of())
                                                .then(stored(officerView, current, "", "", form)))
                                .switchIfEmpty(
                                        ProblemException.signal(
                                                HttpStatus.CONFLICT, "complaint-changed")));
    }

    private Mono<String> release(
            OfficerView officerView,
            Case current,
            Form form,
            ServerWebExchange exchange,
            Model model) {
        var review = ReleaseReview.of(form, LIMITS);
        if (!review.isReady()) {
            exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
            return page(officerView, current, review, chosen(form), model);
        }
        var pictures = numbers(form);
        // What is taken back goes first: whatever fails, nobody sees more than was chosen.
        return attachments
                .keepReleased(current, pictures)
                .then(stored(officerView, current, review.text(), review.reply(), form))
                .flatMap(next -> attachments.release(current, pictures).thenReturn(next))
                .switchIfEmpty(
                        Mono.defer(
                                () -> again(officerView, current, review, form, exchange, model)));
    }

    private static List<Integer> numbers(Form form) {
        return form.all("gambar").stream()
                .filter(number -> number.matches("[1-9]"))
                .map(Integer::valueOf)
                .toList();
    }

    private static Predicate<Listed> chosen(Form form) {
        var numbers = numbers(form);
        return file -> numbers.contains(file.number());
    }

    /// The case as it is now, with what was typed on an older state of it.
    private Mono<String> again(
            OfficerView officerView,
            Case before,
            ReleaseReview typed,
            Form form,
            ServerWebExchange exchange,
            Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
        return releasable(officerView, before.ticket().text())
                .flatMap(current ->
                        page(
                                officerView,
                                current,
                                typed.notReady("desk.release.changed"),
                                chosen(form),
                                model));
    }

    /// Empty when the case has changed meanwhile.
    private Mono<String> stored(
            OfficerView officerView, Case current, String text, String reply, Form form) {
        var act = officerView.act(clock, form);
        return office.release(current, text, reply, act)
                .filter(done -> done)
                .map(_ -> "redirect:" + officerView.base() + "/" + current.ticket());
    }

    /// What everybody reads as the answer; while there is none, the last thing the unit wrote to
    /// the citizen, redacted.
    private Mono<String> reply(Case current) {
        return office.reply(current)
                .filter(reply -> !reply.isEmpty())
                .switchIfEmpty(cases.file(current).map(ReleasePages::lastWord));
    }

    private static String lastWord(CaseFile file) {
        return file.messages().reversed().stream()
                .filter(message -> message.author() == Actor.OFFICER)
                .map(CaseMessage::text)
                .findFirst()
                .orElse("");
    }

    /// @param ticked which pictures everybody is to see
    private Mono<String> page(
            OfficerView officerView,
            Case current,
            ReleaseReview review,
            Predicate<Listed> ticked,
            Model model) {
        model.addAllAttributes(
                Map.of(
                        "here", officerView.here(),
                        "base", officerView.base(),
                        "current", current,
                        "original", officerView.words(current, current.text()),
                        "review", review));
        return attachments
                .of(current)
                .filter(Listed::isPicture)
                .map(file -> new Choice(file.number(), ticked.test(file)))
                .collectList()
                .map(pictures -> {
                    model.addAttribute("pictures", pictures);
                    return "complaints/release";
                });
    }

    /// A picture that everybody may see, or not.
    record Choice(int number, boolean ticked) {}

    /// @return the case, when its text may be public at all
    private Mono<Case> releasable(OfficerView officerView, String ticket) {
        return Mono.justOrEmpty(Ticket.read(ticket))
                .flatMap(name -> cases.seen(name, officerView.scope()))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"))
                .filter(current ->
                        officerView.keeps(current) && current.mayBePublic() && !current.isErased())
                .switchIfEmpty(
                        ProblemException.signal(HttpStatus.CONFLICT, "complaint-not-public"));
    }
}
