package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.clock.Remaining;
import id.suaralayanan.portal.complaints.filing.Filed;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseEvent;
import id.suaralayanan.portal.complaints.lifecycle.CaseMessage;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.store.CaseFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case as JSON, for the citizen who holds its receipt. Times stand in the unit's zone.
///
/// @param nextActor who has to act next
/// @param workingDaysLeft until the deadline that runs now; negative when it has passed
public record CaseAnswer(
        String ticket,
        String unit,
        String unitName,
        ComplaintClass kind,
        IdentityMode identity,
        boolean secret,
        boolean integrity,
        Status status,
        OffsetDateTime receivedAt,
        Due dueAt,
        @Nullable OffsetDateTime nextDueAt,
        @Nullable Integer workingDaysLeft,
        Status.Turn nextActor,
        String text,
        @Nullable LocalDate happenedOn,
        @Nullable String place,
        @Nullable Boolean satisfied,
        List<Happening> timeline,
        List<Said> messages) {
    static CaseAnswer of(CaseFile file, Instant now) {
        Case current = file.current();
        ZoneId zone = file.unit().zone();
        var nextDue = current.nextDue();
        return new CaseAnswer(
                current.ticket().text(),
                file.unit().code(),
                file.unit().name(),
                current.kind(),
                current.identity(),
                current.secret(),
                current.integrity(),
                current.status(),
                at(current.receivedAt(), zone),
                Due.of(current.due(), zone),
                nextDue.map(due -> at(due, zone)).orElse(null),
                nextDue.map(due -> daysLeft(file.clocks().remaining(now, due))).orElse(null),
                current.status().turn(),
                current.text(),
                current.happenedOn(),
                current.place(),
                current.outcome().satisfied(),
                file.eventsForCitizens().stream().map(event -> Happening.of(event, zone)).toList(),
                file.messages().stream().map(message -> Said.of(message, zone)).toList());
    }

    /// What a citizen gets for filing.
    public record Receipt(String ticket, String receipt, Status status, Due dueAt) {
        public static Receipt of(Filed filed) {
            return new Receipt(
                    filed.ticket().text(),
                    filed.receipt().letters(),
                    Status.RECEIVED,
                    Due.of(filed.due(), filed.unit().zone()));
        }

        @Override
        public String toString() {
            return "Receipt[hidden]";
        }
    }

    /// @param provisional whether the dates may still move, because holidays are not decreed yet
    record Due(
            OffsetDateTime verify,
            OffsetDateTime reply,
            OffsetDateTime finish,
            boolean provisional) {
        static Due of(Deadlines due, ZoneId zone) {
            return new Due(
                    at(due.verify(), zone),
                    at(due.reply(), zone),
                    at(due.finish(), zone),
                    due.provisional());
        }
    }

    record Happening(OffsetDateTime at, String what, String by) {
        static Happening of(CaseEvent event, ZoneId zone) {
            return new Happening(
                    CaseAnswer.at(event.at(), zone), event.kind(), event.actor().name());
        }
    }

    record Said(OffsetDateTime at, String by, String text) {
        static Said of(CaseMessage message, ZoneId zone) {
            return new Said(
                    CaseAnswer.at(message.at(), zone), message.author().name(), message.text());
        }
    }

    private static int daysLeft(Remaining remaining) {
        return switch (remaining.state()) {
            case LEFT, TODAY -> remaining.days();
            case LATE -> -remaining.days();
        };
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }

    @Override
    public String toString() {
        return "CaseAnswer[" + ticket + "]";
    }
}
