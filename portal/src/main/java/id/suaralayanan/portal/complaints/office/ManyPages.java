package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.office.ManyAnswers.Choice;
import id.suaralayanan.portal.complaints.office.ManyAnswers.Outcome;
import id.suaralayanan.portal.complaints.replies.ReplyTemplates;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/// `/unit/aduan/{ticket}/serupa`: the cases of the unit that tell the same, and one answer to those
/// that are chosen.
@Controller
@RequestMapping("/unit/aduan/{ticket}/serupa")
final class ManyPages {
    private static final Set<OfficeStep> POSSIBLE = Set.of(OfficeStep.REPLY, OfficeStep.INFORM);

    private final CaseDesk desks;
    private final Cases cases;
    private final ManyAnswers answers;
    private final ReplyTemplates templates;
    private final Clock clock;

    ManyPages(
            CaseDesk desks,
            Cases cases,
            ManyAnswers answers,
            ReplyTemplates templates,
            Clock clock) {
        this.desks = desks;
        this.cases = cases;
        this.answers = answers;
        this.templates = templates;
        this.clock = clock;
    }

    /// One of the cases alike.
    ///
    /// @param choice what the page sends for it
    /// @param open whether it can be answered now
    public record Line(Case current, String opening, String choice, boolean open, boolean chosen) {
        @Override
        public String toString() {
            return "Line[" + current.ticket() + "]";
        }
    }

    /// What was filled in. Never prints its text.
    ///
    /// @param fault key of the sentence that says what is wrong with it
    private record Typed(
            String text,
            @Nullable Set<String> chosen,
            @Nullable String fault,
            List<Outcome> outcomes) {
        static final Typed NOTHING = new Typed("", null, null, List.of());

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    @GetMapping
    Mono<String> show(
            @AuthenticationPrincipal Officer officer, @PathVariable String ticket, Model model) {
        return page(new OfficerView(officer), ticket, Typed.NOTHING, model);
    }

    /// The page with a template added to what is written; its placeholders are filled in for each
    /// case when it is sent.
    @PostMapping("/templat")
    Mono<String> insert(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange,
            Model model) {
        return Form.of(exchange)
                .flatMap(form ->
                        templates
                                .one(officer.ownUnit().unit(), form.number("templat", 9).orElse(0))
                                .map(template ->
                                        (form.text("teks") + "\n\n" + template.text()).strip())
                                .defaultIfEmpty(form.text("teks"))
                                .map(text -> new Typed(text, chosen(form), null, List.of())))
                .flatMap(typed -> page(new OfficerView(officer), ticket, typed, model));
    }

    @PostMapping("/{step}")
    Mono<String> answer(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            @PathVariable String step,
            ServerWebExchange exchange,
            Model model) {
        var officerView = new OfficerView(officer);
        OfficeStep wanted =
                OfficeStep.at(step)
                        .filter(POSSIBLE::contains)
                        .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "status.404"));
        return Form.of(exchange)
                .flatMap(form -> answer(officerView, wanted, form, exchange))
                .flatMap(typed -> page(officerView, ticket, typed, model));
    }

    private Mono<Typed> answer(
            OfficerView officerView, OfficeStep wanted, Form form, ServerWebExchange exchange) {
        var written = StepForm.of(wanted, form);
        var choices =
                form.all("pilih").stream().flatMap(sent -> Choice.read(sent).stream()).toList();
        Optional<String> fault =
                written.fault(wanted)
                        .or(() ->
                                choices.isEmpty()
                                        ? Optional.of("many.fault.none")
                                        : Optional.empty());
        if (fault.isPresent()) {
            exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
            return Mono.just(new Typed(written.text(), chosen(form), fault.get(), List.of()));
        }
        return answers.send(officerView, wanted, choices, written.text())
                .map(outcomes -> after(written.text(), outcomes));
    }

    /// Those that were not answered stay chosen, with the words beside them.
    private static Typed after(String text, List<Outcome> outcomes) {
        Set<String> left =
                outcomes.stream()
                        .filter(outcome -> !outcome.isSent())
                        .map(Outcome::ticket)
                        .collect(Collectors.toSet());
        return new Typed(left.isEmpty() ? "" : text, left, null, outcomes);
    }

    private static Set<String> chosen(Form form) {
        return form.all("pilih").stream()
                .flatMap(sent -> Choice.read(sent).stream())
                .map(choice -> choice.ticket().text())
                .collect(Collectors.toSet());
    }

    private Mono<String> page(OfficerView officerView, String ticket, Typed typed, Model model) {
        return desks.seen(officerView, ticket)
                .flatMap(current ->
                        Mono.zip(cases.alike(current), templates.of(current.unit()).collectList())
                                .map(parts -> {
                                    var alike = parts.getT1();
                                    model.addAttribute("here", officerView.here())
                                            .addAttribute("base", officerView.base())
                                            .addAttribute("current", current)
                                            .addAttribute("zone", desks.unit(current).zone())
                                            .addAttribute("cluster", alike.cluster())
                                            .addAttribute("lines", lines(officerView, alike, typed))
                                            .addAttribute("templates", parts.getT2())
                                            .addAttribute("text", typed.text())
                                            .addAttribute("fault", typed.fault())
                                            .addAttribute("outcomes", typed.outcomes());
                                    return "complaints/many";
                                }));
    }

    private List<Line> lines(OfficerView officerView, Cases.Alike alike, Typed typed) {
        return alike.cases().stream().map(one -> line(officerView, one, typed.chosen())).toList();
    }

    private Line line(OfficerView officerView, Case one, @Nullable Set<String> chosen) {
        boolean open =
                POSSIBLE.stream()
                        .anyMatch(step ->
                                one.allows(step.step(), officerView.actor(), clock.instant()));
        return new Line(
                one,
                officerView.opening(one.text(), one.masked()),
                Choice.of(one),
                open,
                open && (chosen == null || chosen.contains(one.ticket().text())));
    }
}
