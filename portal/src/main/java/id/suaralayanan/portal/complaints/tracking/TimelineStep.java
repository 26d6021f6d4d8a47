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
        return List.of(
                new TimelineStep("received", current.receivedAt()),
                new TimelineStep("verified", current.reached().verifiedAt()),
                new TimelineStep("started", started(file.events())),
                new TimelineStep("replied", current.reached().firstReplyAt()),
                new TimelineStep("finished", current.reached().finishedAt()));
    }

    private static @Nullable Instant started(List<CaseEvent> events) {
        return events.stream()
                .filter(event ->
                        event.kind().equals(Step.START.event())
                                || event.kind().equals(Step.REPLY.event()))
                .map(CaseEvent::at)
                .findFirst()
                .orElse(null);
    }
}
