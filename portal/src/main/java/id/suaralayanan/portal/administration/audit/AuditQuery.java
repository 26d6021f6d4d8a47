package id.suaralayanan.portal.administration.audit;

import id.suaralayanan.portal.web.form.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Which entries an admin looks for; an empty part asks for nothing.
///
/// @param who part of an officer's name or user name
/// @param words beginning of what was acted upon, e.g. `unit 64.71`
/// @param action exact, e.g. `UNIT_CHANGED`
/// @param from first day, in Jakarta
/// @param to last day, in Jakarta
/// @param before entries older than this number; the next page
public record AuditQuery(
        String who,
        String words,
        String action,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        long before) {
    static final int ROWS = 50;

    static AuditQuery of(MultiValueMap<String, String> query) {
        return new AuditQuery(
                PlainText.lineField(query.getFirst("siapa")),
                PlainText.lineField(query.getFirst("apa")),
                PlainText.lineField(query.getFirst("tindakan")),
                day(query.getFirst("dari")),
                day(query.getFirst("sampai")),
                number(query.getFirst("sebelum")));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static long number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }
}
