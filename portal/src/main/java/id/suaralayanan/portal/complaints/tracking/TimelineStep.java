package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseEvent;
import id.suaralayanan.portal.complaints.lifecycle.Step;
import id.suaralayanan.portal.complaints.store.CaseFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the five steps that every complaint takes.
///
/// @param name end of its message key
/// @param at when it was reached, if it was
public record TimelineStep(String name, @Nullable Instant at) {
    static List<TimelineStep> of(CaseFile file) {
        Case current = file.current();
        List<CaseEvent> since = sinceItBeganAgain(file.events());
        boolean first = since.size() == file.events().size();
        return List.of(
                new TimelineStep("received", current.receivedAt()),
                new TimelineStep("verified", current.reached().verifiedAt()),
                new TimelineStep("started", happened(since, Step.START, Step.REPLY)),
                new TimelineStep(
                        "replied",
                        first
                                ? current.reached().firstReplyAt()
                                : happened(since, Step.REPLY, Step.INFORM)),
                new TimelineStep("finished", current.reached().finishedAt()));
    }

    /// The history from the last time on that the work began again; all of it when it never did.
    private static List<CaseEvent> sinceItBeganAgain(List<CaseEvent> events) {
        int start = 0;
        for (int at = 0; at < events.size(); at++) {
            if (is(events.get(at), Step.REOPEN) || is(events.get(at), Step.UPHOLD)) {
                start = at;
            }
        }
        return events.subList(start, events.size());
    }

    private static @Nullable Instant happened(List<CaseEvent> events, Step one, Step other) {
        return events.stream()
                .filter(event -> is(event, one) || is(event, other))
                .map(CaseEvent::at)
                .findFirst()
                .orElse(null);
    }

    private static boolean is(CaseEvent event, Step step) {
        return event.kind().equals(step.event());
    }
}
