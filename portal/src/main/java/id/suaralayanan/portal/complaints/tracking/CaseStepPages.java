package id.suaralayanan.portal.complaints.tracking;

import static java.util.Objects.requireNonNull;

import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand.AppealTo;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand.Confirm;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand.Reopen;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand.Withdraw;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand.Write;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The steps that a citizen takes in the own case by one form each, with words or without.
@Controller
@RequestMapping("/lacak/{ticket}")
record CaseStepPages(Cases cases, OpenCases open, CasePage page, Messages messages, Clock clock) {
    private static final String OBJECTION = "keberatan";

    /// The steps by the end of their address.
    private static final Map<String, Speech> STEPS =
            Map.of(
                    "tulis", new Speech("teks", true, text -> new Write(requireNonNull(text))),
                    "selesai", new Speech("", false, _ -> new Confirm()),
                    "buka-lagi", new Speech("alasan", false, Reopen::new),
                    "banding", new Speech(OBJECTION, true, AppealTo::new),
                    "cabut", new Speech("", false, _ -> new Withdraw()));

    /// What goes with a step.
    ///
    /// @param input id of the input for its words; empty when it has none
    /// @param command the step with those words; none where they are empty
    private record Speech(
            String input, boolean required, Function<@Nullable CaseText, StepCommand> command) {
        /// A deadline that has passed speaks for itself.
        boolean isRequired(Case current, Instant now) {
            return required && !(input.equals(OBJECTION) && current.isOverdue(now));
        }

        /// What was written in its own input; one form carries those of all steps.
        String text(Form form) {
            String name = form.has(input) ? input : "teks";
            return input.isEmpty() ? "" : PlainText.cleanIfReadable(form.raw(name));
        }

        StepCommand command(String text) {
            return command.apply(CaseText.orNone(text));
        }
    }

    @PostMapping("/{step:tulis|selesai|buka-lagi|banding|cabut}")
    Mono<String> take(
            @PathVariable String ticket,
            @PathVariable String step,
            ServerWebExchange exchange,
            Model model) {
        Speech speech = STEPS.get(step);
        if (speech == null) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "status.404");
        }
        return Form.of(exchange)
                .flatMap(form ->
                        open.opened(ticket, exchange)
                                .flatMap(current -> take(current, speech, form, exchange, model)))
                .switchIfEmpty(Mono.fromSupplier(() -> OpenCases.toKey(ticket)));
    }

    private Mono<String> take(
            Case current, Speech speech, Form form, ServerWebExchange exchange, Model model) {
        String text = speech.text(form);
        Optional<String> fault =
                MessageText.fault(text, speech.isRequired(current, clock.instant()))
                        .map(wrong -> messages.of(Language.of(exchange), wrong));
        if (fault.isPresent()) {
            return again(current, speech.input(), text, fault.get(), exchange, model);
        }
        return cases.take(current, speech.command(text))
                .map(_ -> "redirect:" + OpenCases.path(current.ticket()))
                .onErrorResume(
                        ProblemException.class,
                        refusal -> {
                            String why = sentence(refusal, exchange);
                            return again(current, speech.input(), text, why, exchange, model)
                                    .doOnNext(_ -> answered(refusal, exchange));
                        });
    }

    /// Takes the citizen's verdict on the handling, once it is over.
    @PostMapping("/nilai")
    Mono<String> rate(@PathVariable String ticket, ServerWebExchange exchange, Model model) {
        return Form.of(exchange)
                .flatMap(form ->
                        open.opened(ticket, exchange)
                                .flatMap(current -> rate(current, form, exchange, model)))
                .switchIfEmpty(Mono.fromSupplier(() -> OpenCases.toKey(ticket)));
    }

    private Mono<String> rate(Case current, Form form, ServerWebExchange exchange, Model model) {
        var verdict = HandlingForm.of(form);
        List<FieldError> faults = verdict.faults();
        if (!faults.isEmpty()) {
            String fault = messages.of(Language.of(exchange), faults.getFirst());
            return page.of(current, verdict.typed(fault), exchange, model);
        }
        return cases.take(current, verdict.command())
                .map(_ -> "redirect:" + OpenCases.path(current.ticket()))
                .onErrorResume(
                        ProblemException.class,
                        refusal ->
                                page.of(
                                                current,
                                                verdict.typed(sentence(refusal, exchange)),
                                                exchange,
                                                model)
                                        .doOnNext(_ -> answered(refusal, exchange)));
    }

    private Mono<String> again(
            Case current,
            String input,
            String text,
            String fault,
            ServerWebExchange exchange,
            Model model) {
        return page.of(current, CasePage.Typed.words(input, text, fault), exchange, model);
    }

    /// What may be sent again says so to programs, too.
    private static void answered(ProblemException refusal, ServerWebExchange exchange) {
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            exchange.getResponse().setStatusCode(refusal.status());
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private String sentence(ProblemException refusal, ServerWebExchange exchange) {
        return messages.of(Language.of(exchange), "refusal." + refusal.type());
    }
}
