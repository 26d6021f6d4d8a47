package id.suaralayanan.portal.complaints;

import id.suaralayanan.portal.complaints.clock.Calendars;
import id.suaralayanan.portal.complaints.clock.UnknownYear;
import id.suaralayanan.portal.complaints.keys.CaseKeys;
import id.suaralayanan.portal.complaints.keys.Receipt;
import id.suaralayanan.portal.complaints.keys.Ticket;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final Receipt NO_RECEIPT = new Receipt("0".repeat(24));

    private final Registry registry;
    private final Calendars calendars;
    private final Complaints complaints;
    private final CaseKeys keys;
    private final Clock clock;

    Cases(
            Registry registry,
            Calendars calendars,
            Complaints complaints,
            CaseKeys keys,
            Clock clock) {
        this.registry = registry;
        this.calendars = calendars;
        this.complaints = complaints;
        this.keys = keys;
        this.clock = clock;
    }

    /// The case of this ticket and receipt, as typed; empty for every wrong pair, after the same
    /// work.
    public Mono<Case> opened(String ticket, String receipt) {
        Optional<Receipt> read = Receipt.read(receipt);
        byte[] hash = keys.hash(read.orElse(NO_RECEIPT));
        String name = Ticket.read(ticket).map(Ticket::text).orElse(NO_TICKET);
        return complaints.opened(name, hash).filter(_ -> read.isPresent());
    }

    /// The case that this submission became.
    public Mono<Case> filed(UUID submission) {
        return complaints.withReceipt(keys.hash(keys.receipt(submission)));
    }

    /// A case by its name; for someone whose right to see it is known already.
    public Mono<Case> named(Ticket ticket) {
        return complaints.named(ticket);
    }

    /// A case in an officer's scope; empty for every other.
    public Mono<Case> seen(Ticket ticket, Scope scope) {
        return complaints.seen(ticket, scope);
    }

    /// The case with its history, conversation and clocks.
    public Mono<CaseFile> file(Case current) {
        Unit unit = unit(current);
        return Mono.zip(
                        complaints.events(current).collectList(),
                        complaints.messages(current).collectList(),
                        calendars.clocks(
                                unit.calendar(),
                                unit.zone(),
                                current.clockKind(),
                                unit.today(clock)))
                .map(parts ->
                        new CaseFile(current, unit, parts.getT1(), parts.getT2(), parts.getT3()));
    }

    /// Takes a step. A citizen's step that was taken already, by a second click or a repeated
    /// request, changes nothing and is no error.
    ///
    /// @throws Refusal 409 when the step is not possible now or the case changed meanwhile, 429
    ///   after too many messages
    public Mono<Case> take(Case current, Move move) {
        return file(current)
                .flatMap(file -> isTaken(file, move) ? Mono.just(current) : move(file, move));
    }

    private Mono<Case> move(CaseFile file, Move move) {
        Case current = file.current();
        if (move.revision() != null && move.revision() != current.revision()) {
            return Mono.error(Refusal.of(HttpStatus.CONFLICT, "complaint-changed"));
        }
        if (move.step() == Step.WRITE && isFlooded(file.messages())) {
            return Mono.error(
                    Refusal.later(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "complaint-messages",
                            Duration.ofHours(12)));
        }
        Instant at = current.timeOf(move.actor(), clock.instant());
        return Mono.fromSupplier(
                        () -> current.after(move.step(), at, file.clocks(), move.satisfied()))
                .onErrorMap(UnknownYear.class, Filings::calendarMissing)
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(() -> Refusal.of(HttpStatus.CONFLICT, "complaint-step")))
                .flatMap(after ->
                        complaints.move(after, move, at).filter(moved -> moved).map(_ -> after))
                .switchIfEmpty(
                        Mono.error(() -> Refusal.of(HttpStatus.CONFLICT, "complaint-changed")));
    }

    private static boolean isTaken(CaseFile file, Move move) {
        Case current = file.current();
        return move.actor() == Actor.CITIZEN
                && switch (move.step()) {
                    case WRITE ->
                            !file.messages().isEmpty()
                                    && file.messages().getLast().author() == Actor.CITIZEN
                                    && file.messages().getLast().text().equals(move.text());
                    case CONFIRM -> current.status() == Status.FINISHED;
                    case REOPEN -> current.status() == Status.REOPENED;
                    case RATE ->
                            current.satisfied() != null
                                    && current.satisfied().equals(move.satisfied());
                    default -> false;
                };
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
