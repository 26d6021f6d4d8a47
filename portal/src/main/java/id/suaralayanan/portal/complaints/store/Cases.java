package id.suaralayanan.portal.complaints.store;

import id.suaralayanan.portal.complaints.calendars.Calendars;
import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.keys.CaseKeys;
import id.suaralayanan.portal.complaints.keys.CaseReceipt;
import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseMessage;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.lifecycle.Step;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.complaints.lifecycle.StepDenial;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Opens cases and moves them on, by the rules of [Step].
@Component
public final class Cases {
    private static final int MESSAGES_A_DAY = 20;
    private static final String NO_TICKET = "-";
    private static final CaseReceipt NO_RECEIPT = new CaseReceipt("0".repeat(24));

    private final Registry registry;
    private final Calendars calendars;
    private final CaseStore store;
    private final StepStore steps;
    private final CaseKeys keys;
    private final Clock clock;

    Cases(
            Registry registry,
            Calendars calendars,
            CaseStore store,
            StepStore steps,
            CaseKeys keys,
            Clock clock) {
        this.registry = registry;
        this.calendars = calendars;
        this.store = store;
        this.steps = steps;
        this.keys = keys;
        this.clock = clock;
    }

    /// The case of this ticket and receipt, as typed; empty for every wrong pair, after the same
    /// work.
    public Mono<Case> opened(String ticket, String receipt) {
        Optional<CaseReceipt> read = CaseReceipt.read(receipt);
        byte[] hash = keys.hash(read.orElse(NO_RECEIPT));
        String name = Ticket.read(ticket).map(Ticket::text).orElse(NO_TICKET);
        return store.opened(name, hash).filter(_ -> read.isPresent());
    }

    /// The case that this submission became.
    public Mono<Case> filed(UUID submission) {
        return store.withReceipt(keys.hash(keys.receipt(submission)));
    }

    /// A case by its name; for someone whose right to see it is known already.
    public Mono<Case> named(Ticket ticket) {
        return store.named(ticket);
    }

    /// A case in an officer's scope; empty for every other.
    public Mono<Case> seen(Ticket ticket, Scope scope) {
        return store.seen(ticket, scope);
    }

    /// How many other cases of its unit tell the same.
    public Mono<Long> others(Case current) {
        return store.others(current);
    }

    /// The cases of its unit that tell the same as this one, itself among them, with the number of
    /// their group; none when it is alone.
    public Mono<Alike> alike(Case current) {
        return store.cluster(current)
                .flatMap(cluster ->
                        store.ofCluster(cluster, current.unit())
                                .collectList()
                                .map(cases -> new Alike(cluster, cases)))
                .defaultIfEmpty(Alike.NONE);
    }

    /// @param cluster number of the group, 0 for none
    public record Alike(long cluster, List<Case> cases) {
        static final Alike NONE = new Alike(0, List.of());

        public Alike {
            cases = List.copyOf(cases);
        }
    }

    /// Key of the unit that passed the case on last; empty for a case that never was.
    public Mono<Integer> passedOnBy(Case current) {
        return store.passedOnBy(current);
    }

    /// What an officer of a unit has to answer next; empty for whoever has no unit.
    public Mono<Ticket> dueAfter(Case current, Scope scope) {
        return scope.isEverywhere() ? Mono.empty() : store.dueAfter(current, scope);
    }

    /// The case with its history, conversation and clocks.
    public Mono<CaseFile> file(Case current) {
        return Mono.zip(
                        store.events(current).collectList(),
                        store.messages(current).collectList(),
                        clocks(current, current.clockKind()))
                .map(parts ->
                        new CaseFile(
                                current,
                                unit(current),
                                parts.getT1(),
                                parts.getT2(),
                                parts.getT3()));
    }

    private Mono<Clocks> clocks(Case current, String kind) {
        Unit unit = unit(current);
        return calendars.clocks(unit.calendar(), unit.zone(), kind, unit.today(clock));
    }

    /// Takes a step. A citizen's step that was taken already, by a second click or a repeated
    /// request, changes nothing and is no error.
    ///
    /// @throws ProblemException 403 or 409 with the [StepDenial] when the step is not possible, 409
    ///   when the case changed meanwhile, 429 after too many messages
    public Mono<Case> take(Case current, StepCommand move) {
        return store.messages(current)
                .collectList()
                .flatMap(messages ->
                        isTaken(current, messages, move)
                                ? Mono.just(current)
                                : move(current, messages, move));
    }

    private Mono<Case> move(Case current, List<CaseMessage> messages, StepCommand move) {
        if (move instanceof StepCommand.OfOffice office
                && office.by().revision() != current.revision()) {
            return ProblemException.signal(HttpStatus.CONFLICT, "complaint-changed");
        }
        Optional<ProblemException> refusal =
                refusal(current, move.step(), move.actor(), clock.instant());
        if (refusal.isPresent()) {
            return Mono.error(refusal.get());
        }
        if (move instanceof StepCommand.OfCitizen && move.text() != null && isFlooded(messages)) {
            return Mono.error(
                    ProblemException.later(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "complaint-messages",
                            Duration.ofHours(12)));
        }
        Instant at = current.timeOf(move.actor(), clock.instant());
        return (move.step() == Step.ERASE ? erase(current, at) : store(current, move, at))
                .switchIfEmpty(ProblemException.signal(HttpStatus.CONFLICT, "complaint-changed"));
    }

    private Mono<Case> store(Case current, StepCommand move, Instant at) {
        return clocks(current, current.clockKindAfter(move.step()))
                .map(clocks -> current.after(move, at, clocks))
                .flatMap(after ->
                        StoreFailure.named(steps.store(after, move, at))
                                .filter(moved -> moved)
                                .map(_ -> after));
    }

    private Mono<Case> erase(Case current, Instant at) {
        Status to = Step.ERASE.from(current.status(), Actor.CITIZEN).orElseThrow();
        return StoreFailure.named(steps.erase(current, to, at))
                .filter(erased -> erased)
                .flatMap(_ -> StoreFailure.afterStoring(store.named(current.ticket())));
    }

    /// The refusal of a step that a case cannot take now; empty when nothing is in the way.
    public static Optional<ProblemException> refusal(
            Case current, Step step, Actor actor, Instant now) {
        return current.denial(step, actor, now)
                .map(why ->
                        ProblemException.of(
                                why == StepDenial.NOT_YOURS
                                        ? HttpStatus.FORBIDDEN
                                        : HttpStatus.CONFLICT,
                                why.type()));
    }

    private static boolean isTaken(Case current, List<CaseMessage> messages, StepCommand move) {
        return switch (move) {
            case StepCommand.OfOffice _ -> false;
            case StepCommand.Write write -> isSaid(current, messages, write.text());
            case StepCommand.Confirm _ -> current.status() == Status.FINISHED;
            case StepCommand.Reopen _ -> current.status() == Status.REOPENED;
            case StepCommand.AppealTo _ -> current.status() == Status.APPEALED;
            case StepCommand.Withdraw _ -> current.status() == Status.WITHDRAWN;
            case StepCommand.Erase _ -> current.isErased();
            case StepCommand.Rate verdict -> isGiven(current, verdict);
        };
    }

    private static boolean isSaid(Case current, List<CaseMessage> messages, CaseText text) {
        return !current.isErased()
                && !messages.isEmpty()
                && messages.getLast().author() == Actor.CITIZEN
                && messages.getLast().text().equals(text.text());
    }

    private static boolean isGiven(Case current, StepCommand.Rate verdict) {
        return Objects.equals(current.outcome().satisfied(), verdict.satisfied())
                && (verdict.score() == null
                        || verdict.score().equals(current.outcome().score())
                                && Objects.equals(
                                        verdict.wordsOrNone(), current.outcome().words()));
    }

    private boolean isFlooded(List<CaseMessage> messages) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        return messages.stream()
                        .filter(message -> message.author() == Actor.CITIZEN)
                        .filter(message -> message.at().isAfter(yesterday))
                        .count()
                >= MESSAGES_A_DAY;
    }

    private Unit unit(Case of) {
        return registry.unit(of.unit())
                .orElseThrow(
                        () -> new IllegalStateException("the registry has no unit " + of.unit()));
    }
}
