package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Step;
import id.suaralayanan.portal.complaints.store.CaseFile;
import id.suaralayanan.portal.complaints.store.Cases;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page of one case for the citizen who holds its receipt: where it stands, who acts next, what
/// was said, and the steps that are possible now.
@Component
record CasePage(Cases cases, Clock clock) {
    /// What a citizen typed into one of the forms, and what is wrong with it.
    ///
    /// @param form id of the input at fault
    /// @param input id of the input that the text belongs to
    /// @param score the verdict that was chosen; empty when there is none
    public record Typed(
            String form, String input, String text, String score, @Nullable String fault) {
        static final Typed NOTHING = new Typed("", "", "", "", null);

        static Typed words(String input, String text, String fault) {
            return new Typed(input, input, text, "", fault);
        }

        /// What stands in that input.
        public String in(String asked) {
            return input.equals(asked) ? text : "";
        }

        /// Whether the case went on meanwhile, so that the form is no longer on the page. What was
        /// typed is shown all the same, to be copied.
        public boolean isLeftOver(Set<String> may) {
            return !input.isEmpty()
                    && !may.contains(
                            switch (input) {
                                case "alasan" -> Step.REOPEN.name();
                                case "keberatan" -> Step.APPEAL.name();
                                case "kata" -> Step.RATE.name();
                                default -> Step.WRITE.name();
                            });
        }

        public boolean isWrong(String asked) {
            return fault != null && form.equals(asked);
        }

        /// Whether this verdict is the chosen one; the stored one until another is chosen.
        public boolean isChosen(int asked, @Nullable Integer stored) {
            return score.isEmpty()
                    ? stored != null && stored == asked
                    : score.equals(Integer.toString(asked));
        }
    }

    Mono<String> of(Case current, Typed typed, ServerWebExchange exchange, Model model) {
        exchange.getResponse()
                .setStatusCode(typed.fault() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return cases.named(current.ticket())
                .flatMap(cases::file)
                .map(file -> view(file, typed, model));
    }

    private String view(CaseFile file, Typed typed, Model model) {
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
                        "may",
                        possible(current),
                        "today",
                        file.unit().today(clock)));
        model.addAttribute("late", current.isOverdue(clock.instant()));
        model.addAttribute("due", DueLine.of(file, clock.instant()).orElse(null));
        model.addAttribute("faults", typed.fault() == null ? List.of() : List.of(typed.fault()));
        return "complaints/case";
    }

    /// Names of the steps that the page offers. What is over can be rated; whoever agrees with an
    /// end that came by silence has to be asked no more.
    private Set<String> possible(Case current) {
        return Arrays.stream(Step.values())
                .filter(step -> current.allows(step, Actor.CITIZEN, clock.instant()))
                .filter(step -> step != Step.RATE || current.status().isClosed())
                .filter(step -> step != Step.CONFIRM || !current.status().isClosed())
                .map(Step::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
