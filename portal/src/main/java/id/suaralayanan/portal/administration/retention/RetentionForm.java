package id.suaralayanan.portal.administration.retention;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What an admin typed for a rule.
///
/// @param days empty: nothing is forgotten
/// @param seen the days that the rule had when the page was shown; empty for none
/// @param stores whether it is to be stored, and not only looked at
public record RetentionForm(String kind, String days, String reason, String seen, boolean stores) {
    static final RetentionForm EMPTY = new RetentionForm("", "", "", "", false);
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_DAYS = 36_500;

    static RetentionForm of(Form form) {
        return new RetentionForm(
                form.line("jenis"),
                form.line("hari"),
                form.line("alasan"),
                form.line("lama"),
                form.raw("langkah").equals("simpan"));
    }

    Optional<RetentionKind> asked() {
        return Stream.of(RetentionKind.values()).filter(it -> it.name().equals(kind)).findFirst();
    }

    OptionalInt number() {
        return days.matches("\\d{1,5}")
                ? OptionalInt.of(Integer.parseInt(days))
                : OptionalInt.empty();
    }

    /// @param rule the rule of the kind that is asked for; empty for an unknown kind
    List<FieldError> faults(Optional<RetentionRule> rule) {
        var faults = new FieldErrors();
        faults.require(rule.isPresent(), "jenis", "retention.fault.kind");
        int least = rule.map(RetentionRule::least).orElse(0);
        int typed = number().orElse(-1);
        faults.require(
                days.isEmpty() && !kind.equals(RetentionKind.KEYS.name())
                        || typed >= least && typed <= LONGEST_DAYS,
                "hari",
                "retention.fault.days",
                least);
        faults.require(
                !reason.isEmpty() && PlainText.length(reason) <= LONGEST_REASON,
                "alasan",
                "retention.fault.reason");
        return faults.list();
    }
}
