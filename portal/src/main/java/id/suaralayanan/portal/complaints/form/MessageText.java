package id.suaralayanan.portal.complaints.form;

import id.suaralayanan.portal.web.ProblemException.Fault;
import java.util.List;

/// What keeps a text from being added to a case.
public final class MessageText {
    /// Of a complaint, a message or an answer, in letters.
    public static final int LONGEST = 4_000;

    private MessageText() {}

    public static List<Fault> faults(String text, boolean required) {
        if (text.isEmpty()) {
            return required ? List.of(new Fault("/text", "complaint.fault.message")) : List.of();
        }
        if (Texts.length(text) > LONGEST) {
            return List.of(new Fault("/text", "complaint.fault.long", LONGEST));
        }
        return Texts.isReadable(text)
                ? List.of()
                : List.of(new Fault("/text", "complaint.fault.characters"));
    }
}
