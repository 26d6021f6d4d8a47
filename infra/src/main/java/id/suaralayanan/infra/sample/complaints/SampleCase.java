package id.suaralayanan.infra.sample.complaints;

import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.RandomStreams;
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
public record SampleCase(
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
    record Event(SampleStep step, Instant at) {}

    /// Its deadlines, each the last second of a working day.
    ///
    /// @param confirm until when the citizen may answer the reply; null when none is awaited
    record Due(Instant verify, Instant reply, Instant finish, @Nullable Instant confirm) {}

    /// The complaints of a unit: every status several times at home, a few elsewhere.
    public static List<SampleCase> of(Office office, WorkingDays days, Instant now) {
        var randomStreams = RandomStreams.of("complaints", office.code());
        var cases = new ArrayList<SampleCase>();
        if (office.code().equals(Office.HOME)) {
            for (var status : SampleStep.STATUSES) {
                for (var i = 0; i < 4; i++) {
                    cases.add(drawn(office, status, randomStreams, days, now));
                }
            }
        }
        var more = office.code().equals(Office.HOME) ? 24 : 3;
        for (var i = 0; i < more; i++) {
            var status =
                    randomStreams.hits(0.6) ? "FINISHED" : randomStreams.one(SampleStep.STATUSES);
            cases.add(drawn(office, status, randomStreams, days, now));
        }
        return cases;
    }

    private static SampleCase drawn(
            Office office,
            String status,
            RandomStreams randomStreams,
            WorkingDays days,
            Instant now) {
        var grievance = randomStreams.one(Grievance.of(office.kind()));
        var history = history(office, status, randomStreams, days, now);
        var start = history.getFirst().at().atZone(office.zone()).toLocalDate();
        return new SampleCase(
                office,
                "ADU-%s-%s".formatted(randomStreams.code(4), randomStreams.code(4)),
                randomStreams.bytes(32),
                grievance,
                randomStreams.one(List.of("ANONYMOUS", "ANONYMOUS", "CONFIDENTIAL", "OPEN")),
                randomStreams.hits(0.1),
                randomStreams.hits(0.7)
                        ? randomStreams.between(0, office.kind().services().size() - 1)
                        : null,
                start.minusDays(randomStreams.between(0, 5)),
                history,
                due(office, grievance, history, days));
    }

    private static List<Event> history(
            Office office,
            String status,
            RandomStreams randomStreams,
            WorkingDays days,
            Instant now) {
        var steps = SampleStep.to(status);
        var length = steps.stream().mapToInt(SampleStep::days).sum();
        var ago =
                length
                        + (SampleStep.isEnd(status)
                                ? randomStreams.between(2, 220)
                                : randomStreams.between(1, 8));
        var today = now.atZone(office.zone()).toLocalDate();
        var day = days.from(days.from(today, 0), -ago);
        var history = new ArrayList<Event>();
        for (var step : steps) {
            if (step.days() > 0) {
                day = days.from(day, step.days());
            }
            var time = LocalTime.ofSecondOfDay(randomStreams.between(8 * 3_600, 15 * 3_600));
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
                .filter(taken -> SampleStep.isEnd(taken.step().status()))
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
