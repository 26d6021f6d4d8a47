package id.suaralayanan.portal.complaints.form;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.Optional;

/// What keeps words from being added to a case.
public final class MessageText {
    /// Of a complaint, a message or an answer, in letters.
    public static final int LONGEST = 4_000;

    private MessageText() {}

    /// Of a message, which may be empty unless it is required.
    public static Optional<FieldError> fault(String text, boolean required) {
        return text.isEmpty() && required
                ? Optional.of(new FieldError("/text", "complaint.fault.message"))
                : fault("/text", text, LONGEST);
    }

    /// Of any words; empty ones are allowed.
    public static Optional<FieldError> fault(String pointer, String text, int longest) {
        if (PlainText.length(text) > longest) {
            return Optional.of(new FieldError(pointer, "complaint.fault.long", longest));
        }
        return PlainText.isReadable(text)
                ? Optional.empty()
                : Optional.of(new FieldError(pointer, "complaint.fault.characters"));
    }
}
