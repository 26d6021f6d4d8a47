package id.suaralayanan.infra.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A complaint of the sample with its history.
///
/// @param identity `ANONYMOUS`, `CONFIDENTIAL` or `OPEN`
/// @param service the position of the service in its unit; null for the unit as a whole
record Case(
        Office office,
        String ticket,
        byte[] receiptHash,
        Grievance grievance,
        String identity,
        boolean secret,
        @Nullable Integer service,
        LocalDate happenedOn,
        List<Event> history,
        Due due) {
    /// A step that was taken, and when.
    record Event(Step step, Instant at) {}

    /// Its deadlines, each the last second of a working day.
    ///
    /// @param confirm until when the citizen may answer the reply; null when none is awaited
    record Due(Instant verify, Instant reply, Instant finish, @Nullable Instant confirm) {}

    /// The complaints of a unit: every status several times at home, a few elsewhere.
    static List<Case> of(Office office, WorkingDays days, Instant now) {
        var dice = Dice.of("complaints", office.code());
        var cases = new ArrayList<Case>();
        if (office.code().equals(Office.HOME)) {
            for (var status : Step.STATUSES) {
                for (var i = 0; i < 4; i++) {
                    cases.add(drawn(office, status, dice, days, now));
                }
            }
        }
        var more = office.code().equals(Office.HOME) ? 24 : 3;
        for (var i = 0; i < more; i++) {
            var status = dice.hits(0.6) ? "FINISHED" : dice.one(Step.STATUSES);
            cases.add(drawn(office, status, dice, days, now));
        }
        return cases;
    }

    private static Case drawn(
            Office office, String status, Dice dice, WorkingDays days, Instant now) {
        var grievance = dice.one(Grievance.of(office.kind()));
        var history = history(office, status, dice, days, now);
        var start = history.getFirst().at().atZone(office.zone()).toLocalDate();
        return new Case(
                office,
                "ADU-%s-%s".formatted(dice.code(4), dice.code(4)),
                dice.bytes(32),
                grievance,
                dice.one(List.of("ANONYMOUS", "ANONYMOUS", "CONFIDENTIAL", "OPEN")),
                dice.hits(0.1),
                dice.hits(0.7) ? dice.between(0, office.kind().services().size() - 1) : null,
                start.minusDays(dice.between(0, 5)),
                history,
                due(office, grievance, history, days));
    }

    private static List<Event> history(
            Office office, String status, Dice dice, WorkingDays days, Instant now) {
        var steps = Step.to(status);
        var length = steps.stream().mapToInt(Step::days).sum();
        var ago = length + (Step.isEnd(status) ? dice.between(2, 220) : dice.between(1, 8));
        var today = now.atZone(office.zone()).toLocalDate();
        var day = days.from(days.from(today, 0), -ago);
        var history = new ArrayList<Event>();
        for (var step : steps) {
            if (step.days() > 0) {
                day = days.from(day, step.days());
            }
            var time = LocalTime.ofSecondOfDay(dice.between(8 * 3_600, 15 * 3_600));
            history.add(new Event(step, day.atTime(time).atZone(office.zone()).toInstant()));
        }
        return history;
    }

    /// Three, five and as many working days as its kind has; to finish, they count anew from the
    /// last time it was opened or went up a level. An answer or a question leaves the citizen ten.
    private static Due due(
            Office office, Grievance grievance, List<Event> history, WorkingDays days) {
        var start = day(office, history.getFirst());
        var opened = start;
        for (var event : history) {
            if (event.step().event().equals("REOPENED")
                    || event.step().event().equals("APPEALED")) {
                opened = day(office, event);
            }
        }
        var last = history.getLast();
        var asks =
                last.step().status().equals("REPLIED")
                        || last.step().status().equals("WAITING_CITIZEN");
        return new Due(
                endOf(days.from(start, 3), office),
                endOf(days.from(start, 5), office),
                endOf(days.from(opened, grievance.finishDays()), office),
                asks ? endOf(days.from(day(office, last), 10), office) : null);
    }

    private static LocalDate day(Office office, Event event) {
        return event.at().atZone(office.zone()).toLocalDate();
    }

    private static Instant endOf(LocalDate day, Office office) {
        return day.atTime(23, 59, 59).atZone(office.zone()).toInstant();
    }

    String status() {
        return history.getLast().step().status();
    }

    Instant receivedAt() {
        return history.getFirst().at();
    }

    Optional<Instant> first(String event) {
        return history.stream()
                .filter(taken -> taken.step().event().equals(event))
                .map(Event::at)
                .findFirst();
    }

    Optional<Instant> finishedAt() {
        return history.stream()
                .filter(taken -> Step.isEnd(taken.step().status()))
                .map(Event::at)
                .findFirst();
    }

    /// The citizen's verdict on the handling, from 1 to 4; null when there is none. It follows from
    /// the ticket, so that nothing else of the sample changes with it.
    @Nullable Integer score() {
        return first("RATED").isPresent() ? 2 + Math.floorMod(ticket.hashCode(), 3) : null;
    }

    /// When its text became public; empty while it is not, and for what must never be.
    Optional<Instant> releasedAt() {
        var closed = secret || grievance.isOfIntegrity() || identity.equals("CONFIDENTIAL");
        var refused = status().equals("REJECTED") || status().equals("WITHDRAWN");
        return closed || refused ? Optional.empty() : first("VERIFIED");
    }
}
