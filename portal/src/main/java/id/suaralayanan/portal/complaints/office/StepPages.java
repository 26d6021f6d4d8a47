package id.suaralayanan.portal.complaints.office;

import static java.util.Objects.requireNonNull;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Rejection;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.complaints.replies.Placeholder;
import id.suaralayanan.portal.complaints.replies.ReplyDrafts;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The steps that an officer takes in a case. What was typed on an older state of the case, or with
/// a fault in it, is shown again beside the present one.
@Controller
@RequestMapping({"/unit/aduan/{ticket}/langkah/{step}", "/pusat/aduan/{ticket}/langkah/{step}"})
record StepPages(
        CaseDesk desks,
        Cases cases,
        ReplyDrafts drafts,
        Registry registry,
        Messages messages,
        Clock clock) {
    @PostMapping
    Mono<String> take(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            @PathVariable String step,
            ServerWebExchange exchange,
            Model model) {
        var officerView = new OfficerView(officer);
        OfficeStep wanted =
                OfficeStep.at(step)
                        .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "status.404"));
        return Form.of(exchange)
                .map(form -> StepForm.of(wanted, form))
                .flatMap(form ->
                        desks.seen(officerView, ticket)
                                .flatMap(current ->
                                        take(officerView, current, wanted, form, exchange, model)));
    }

    private Mono<String> take(
            OfficerView officerView,
            Case current,
            OfficeStep step,
            StepForm form,
            ServerWebExchange exchange,
            Model model) {
        Optional<ProblemException> hindered =
                Cases.refusal(current, step.step(), officerView.actor(), clock.instant());
        if (hindered.isPresent()) {
            return again(officerView, current, form, hindered.get(), exchange, model);
        }
        Optional<Unit> to = goal(current, step, form);
        var filled = form.withText(filled(form.text(), current));
        Optional<String> fault = filled.fault(step).or(() -> faultOfGoal(step, to));
        if (fault.isPresent()) {
            return withFault(officerView, current, form, fault.get(), exchange, model);
        }
        return cases.take(current, command(officerView, step, filled, to.orElse(null)))
                .flatMap(after -> sent(officerView, step, after))
                .onErrorResume(
                        ProblemException.class,
                        refusal -> again(officerView, current, form, refusal, exchange, model));
    }

    private String filled(String text, Case current) {
        return Placeholder.filled(text, current, desks.unit(current), desks.serviceName(current));
    }

    /// What was sent is no draft any more.
    private Mono<String> sent(OfficerView officerView, OfficeStep step, Case after) {
        String next = "redirect:" + next(officerView, step, after);
        return step.speaks()
                ? drafts.drop(after.id(), officerView.officer().id())
                        .onErrorComplete()
                        .thenReturn(next)
                : Mono.just(next);
    }

    private Mono<String> withFault(
            OfficerView officerView,
            Case current,
            StepForm form,
            String fault,
            ServerWebExchange exchange,
            Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
        String sentence = messages.of(Language.of(exchange), fault, StepForm.LONGEST_TEXT);
        return desks.page(officerView, current, form, sentence, model);
    }

    private static Optional<String> faultOfGoal(OfficeStep step, Optional<Unit> to) {
        return step == OfficeStep.PASS_ON && to.isEmpty()
                ? Optional.of("desk.fault.unit")
                : Optional.empty();
    }

    private static StepCommand command(
            OfficerView officerView, OfficeStep step, StepForm form, @Nullable Unit to) {
        var by =
                new StepCommand.By(
                        officerView.actor(), officerView.officer().id(), form.revision());
        return switch (step) {
            case VERIFY -> new StepCommand.Verify(by);
            case START -> new StepCommand.Start(by);
            case REFER -> new StepCommand.Refer(by);
            case REPLY -> new StepCommand.Reply(by, form.said());
            case INFORM -> new StepCommand.Inform(by, form.said());
            case ASK -> new StepCommand.Ask(by, form.said());
            case DECIDE -> new StepCommand.Decide(by, form.said());
            case UPHOLD -> new StepCommand.Uphold(by, form.said());
            case TELL -> new StepCommand.Tell(by, form.said());
            case PASS_ON -> passOn(by, form, requireNonNull(to));
            case REJECT ->
                    new StepCommand.Reject(
                            by, form.said(), Rejection.named(form.reason()).orElseThrow());
        };
    }

    private static StepCommand passOn(StepCommand.By by, StepForm form, Unit to) {
        return new StepCommand.PassOn(by, form.said(), to.id(), to.shortName(), to.zone());
    }

    /// The unit the case shall go to: another one, and open.
    private Optional<Unit> goal(Case current, OfficeStep step, StepForm form) {
        return step == OfficeStep.PASS_ON
                ? registry.units()
                        .filter(unit -> unit.code().equalsIgnoreCase(form.unit()))
                        .filter(unit -> unit.id() != current.unit() && !unit.isClosed(clock))
                        .findFirst()
                : Optional.empty();
    }

    /// Back to the case; to the inbox when it has left this desk.
    private static String next(OfficerView officerView, OfficeStep step, Case after) {
        boolean gone =
                officerView.officer().role().isOfUnit()
                        && (after.integrity()
                                || officerView.officer().ownUnit().unit() != after.unit());
        return gone
                ? officerView.base() + "?pindah"
                : officerView.base() + "/" + after.ticket() + (step.speaks() ? "?terkirim" : "");
    }

    private Mono<String> again(
            OfficerView officerView,
            Case before,
            StepForm form,
            ProblemException refusal,
            ServerWebExchange exchange,
            Model model) {
        exchange.getResponse().setStatusCode(refusal.status());
        String fault = messages.of(Language.of(exchange), "refusal." + refusal.type());
        return desks.seen(officerView, before.ticket().text())
                .flatMap(current -> desks.page(officerView, current, form, fault, model));
    }
}
