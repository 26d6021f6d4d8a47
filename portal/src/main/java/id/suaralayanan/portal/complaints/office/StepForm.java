package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.Rejection;
import id.suaralayanan.portal.complaints.replies.Placeholder;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.Optional;

/// What an officer filled in to take a step; an absent part is empty. Never prints its text.
///
/// @param step end of the address it was sent to
/// @param unit code of the unit that shall answer
/// @param revision of the case that the officer saw; -1 when that cannot be read
public record StepForm(String step, String text, String reason, String unit, int revision) {
    static final int LONGEST_TEXT = MessageText.LONGEST;

    static final StepForm EMPTY = new StepForm("", "", "", "", -1);

    static StepForm of(OfficeStep step, Form form) {
        return new StepForm(
                step.address(),
                PlainText.cleanIfReadable(text(step, form)),
                form.raw("alasan"),
                form.raw("unit").strip(),
                revision(form));
    }

    /// What is written before any step is chosen.
    static StepForm written(String text, int revision) {
        return new StepForm("", text, "", "", revision);
    }

    /// The same with other words.
    StepForm withText(String other) {
        return new StepForm(step, other, reason, unit, revision);
    }

    /// Key of the sentence that says what is wrong with it; empty when it will do.
    Optional<String> fault(OfficeStep wanted) {
        if (wanted.needs() == OfficeStep.Needs.REASON && Rejection.named(reason).isEmpty()) {
            return Optional.of("desk.fault.reason");
        }
        if (!wanted.speaks()) {
            return Optional.empty();
        }
        return MessageText.fault(text, true)
                .map(FieldError::key)
                .or(() -> Placeholder.unknown(text).map(_ -> "template.gap.placeholder"));
    }

    /// Its words, once there is no [#fault].
    CaseText said() {
        return new CaseText(text);
    }

    /// The words of that step: one form carries what is written for any of them.
    private static String text(OfficeStep step, Form form) {
        String own = "teks-" + step.address();
        return form.raw(form.has(own) ? own : "teks");
    }

    static int revision(Form form) {
        return form.number("revisi", 9).orElse(-1);
    }

    @Override
    public String toString() {
        return "StepForm[" + step + "]";
    }
}
