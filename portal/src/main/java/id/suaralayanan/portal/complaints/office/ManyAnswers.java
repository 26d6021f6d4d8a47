package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.replies.Placeholder;
import id.suaralayanan.portal.complaints.replies.ReplyDrafts;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The same answer to many cases. Each case is a step of its own, with its own checks, entry in the
/// history and notice: what one of them denies keeps none of the others.
@Component
record ManyAnswers(CaseDesk desks, Cases cases, ReplyDrafts drafts) {
    /// Cases that can be answered at once.
    static final int MOST = 100;

    private static final Pattern CHOICE = Pattern.compile("(ADU(?:-\\w{4}){2}):(\\d{1,9})");

    /// A case that an officer chose, in the state that the officer saw.
    record Choice(Ticket ticket, int revision) {
        /// What the page sends for it.
        static String of(Case shown) {
            return shown.ticket() + ":" + shown.revision();
        }

        static Optional<Choice> read(String sent) {
            var parts = CHOICE.matcher(sent);
            return parts.matches()
                    ? Ticket.read(parts.group(1))
                            .map(ticket -> new Choice(ticket, Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }
    }

    /// What became of one of them.
    ///
    /// @param denial end of the key of the sentence that says why it was not answered
    public record Outcome(String ticket, @Nullable String denial) {
        public boolean isSent() {
            return denial == null;
        }
    }

    /// One after the other, in that order.
    ///
    /// @param step [OfficeStep#REPLY] or [OfficeStep#INFORM]
    Mono<List<Outcome>> send(
            OfficerView officerView, OfficeStep step, List<Choice> choices, String text) {
        return Flux.fromIterable(choices)
                .distinct(Choice::ticket)
                .take(MOST)
                .concatMap(choice -> send(officerView, step, choice, text))
                .collectList();
    }

    private Mono<Outcome> send(
            OfficerView officerView, OfficeStep step, Choice choice, String text) {
        String name = choice.ticket().text();
        return desks.seen(officerView, name)
                .flatMap(current ->
                        cases.take(current, command(officerView, step, choice, current, text)))
                .flatMap(after ->
                        drafts.drop(after.id(), officerView.officer().id())
                                .onErrorComplete()
                                .thenReturn(new Outcome(name, null)))
                .onErrorResume(failure -> Mono.just(new Outcome(name, denial(failure))));
    }

    /// Whatever keeps one of them keeps none of the others.
    private static String denial(Throwable failure) {
        return failure instanceof ProblemException refusal ? refusal.type() : "unavailable";
    }

    private StepCommand command(
            OfficerView officerView, OfficeStep step, Choice choice, Case current, String text) {
        var by =
                new StepCommand.By(
                        officerView.actor(), officerView.officer().id(), choice.revision());
        var said = said(current, text);
        return step == OfficeStep.REPLY
                ? new StepCommand.Reply(by, said)
                : new StepCommand.Inform(by, said);
    }

    /// @throws ProblemException 413 when the text is too long once it is filled in
    private CaseText said(Case current, String text) {
        String filled =
                Placeholder.filled(text, current, desks.unit(current), desks.serviceName(current));
        if (PlainText.length(filled) > StepForm.LONGEST_TEXT) {
            throw ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "status.413");
        }
        return new CaseText(filled);
    }
}
