package id.suaralayanan.portal.complaints.citizen;

import id.suaralayanan.portal.complaints.Case;
import id.suaralayanan.portal.complaints.CaseFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The deadline that runs now, in words.
///
/// @param name end of its message key; `none` when nothing is due
/// @param day the local date it ends with
/// @param left `today`, `left` or `late`: end of the message key of the days
/// @param days working days left, or late
public record DueLine(String name, @Nullable LocalDate day, String left, int days) {
    static DueLine of(CaseFile file, Instant now) {
        return file.current()
                .nextDue()
                .map(due -> of(file, due, now))
                .orElse(new DueLine("none", null, "today", 0));
    }

    private static DueLine of(CaseFile file, Instant due, Instant now) {
        int days = file.clocks().workingDaysLeft(now, due);
        String left = now.isAfter(due) ? "late" : days > 0 ? "left" : "today";
        return new DueLine(
                name(file.current(), due),
                LocalDate.ofInstant(due, file.unit().zone()),
                left,
                Math.max(Math.abs(days), left.equals("late") ? 1 : 0));
    }

    private static String name(Case current, Instant due) {
        if (due.equals(current.confirmBy())) {
            return "confirm";
        }
        return switch (current.status()) {
            case RECEIVED -> "verify";
            default -> due.equals(current.due().reply()) ? "reply" : "finish";
        };
    }
}
