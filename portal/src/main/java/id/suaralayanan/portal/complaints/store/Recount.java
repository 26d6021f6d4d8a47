package id.suaralayanan.portal.complaints.store;

import static java.util.Objects.requireNonNullElse;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseEvent;
import id.suaralayanan.portal.complaints.lifecycle.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts the deadlines of a case anew from its history: what [Case#after] counted step by step.
final class Recount {
    private static final Set<String> ASKING = Set.of(Step.ASK.event(), Step.REPLY.event());
    private static final Set<String> ANSWERING = Set.of(Step.INFORM.event(), Step.REPLY.event());
    private static final Set<String> RESTARTING =
            Stream.of(Step.values())
                    .filter(Step::restarts)
                    .map(Step::event)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CLOSING =
            Set.of(Step.REJECT.event(), Step.CONFIRM.event(), Step.CLOSE_SILENT.event());

    private final Clocks clocks;
    private Instant start;
    private Deadlines due;
    private boolean answered;
    private @Nullable Instant waitingSince;
    private @Nullable Instant askedAt;

    private Recount(Instant received, ZoneId filedIn, Clocks clocks) {
        this.clocks = clocks;
        start = received;
        due =
                new Clocks(clocks.calendar(), clocks.limits(), filedIn)
                        .deadlines(received)
                        .moved(filedIn, clocks.zone());
    }

    /// @param confirmBy until when the citizen may answer what was last asked or answered
    record Result(Deadlines due, Instant confirmBy) {}

    /// @param filedIn the zone of the unit that the citizen filed it with
    /// @param clocks those of the unit that has it now
    static Result of(Instant received, List<CaseEvent> events, ZoneId filedIn, Clocks clocks) {
        var recount = new Recount(received, filedIn, clocks);
        events.forEach(recount::follow);
        return new Result(
                recount.due, clocks.silence(requireNonNullElse(recount.askedAt, received)));
    }

    /// Only what is still open moves: a promise that was kept, or broken, stays what it was.
    static Deadlines open(Case current, Deadlines counted, Instant now) {
        Deadlines before = current.due();
        var reached = current.reached();
        return new Deadlines(
                open(before.verify(), reached.verifiedAt() != null, counted.verify(), now),
                open(before.reply(), reached.firstReplyAt() != null, counted.reply(), now),
                open(before.finish(), reached.finishedAt() != null, counted.finish(), now),
                false);
    }

    private static Instant open(Instant before, boolean kept, Instant counted, Instant now) {
        return kept || before.isBefore(now) ? before : counted;
    }

    private void follow(CaseEvent event) {
        Instant at = event.at();
        if (waitingSince != null) {
            due = clocks.waited(due, waitingSince, at, answered);
        }
        if (RESTARTING.contains(event.kind())) {
            start = at;
        }
        if (RESTARTING.contains(event.kind()) || event.kind().equals(Step.REFER.event())) {
            due = clocks.restarted(due, start);
        }
        answered |= ANSWERING.contains(event.kind());
        askedAt = ASKING.contains(event.kind()) ? at : askedAt;
        waitingSince = waits(event) ? at : null;
    }

    private boolean waits(CaseEvent event) {
        if (ASKING.contains(event.kind())) {
            return true;
        }
        boolean spoken = event.actor() == Actor.CITIZEN && event.kind().equals(Step.WRITE.event());
        boolean ends =
                spoken
                        || CLOSING.contains(event.kind())
                        || RESTARTING.contains(event.kind())
                        || event.kind().equals(Step.REFER.event());
        return waitingSince != null && !ends;
    }
}
