package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.clock.Remaining;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.store.CaseFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// The deadline that runs now, in words.
///
/// @param name end of its message key
/// @param day the local date it ends with
public record DueLine(String name, LocalDate day, Remaining remaining) {
    /// Empty when nothing is due.
    static Optional<DueLine> of(CaseFile file, Instant now) {
        return file.current()
                .nextDue()
                .map(due ->
                        new DueLine(
                                name(file.current()),
                                LocalDate.ofInstant(due, file.unit().zone()),
                                file.clocks().remaining(now, due)));
    }

    private static String name(Case current) {
        return switch (current.status()) {
            case WAITING_CITIZEN -> "answer";
            case REPLIED -> "confirm";
            default -> current.promise().name().toLowerCase(Locale.ROOT);
        };
    }
}
