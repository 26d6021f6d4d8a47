package id.suaralayanan.portal.complaints.citizen;

import id.suaralayanan.portal.web.ProblemException.Fault;
import java.util.List;

/// What keeps a text from being added to a case.
final class MessageText {
    private MessageText() {}

    static List<Fault> faults(String text, boolean required) {
        if (text.isEmpty()) {
            return required ? List.of(new Fault("/text", "complaint.fault.message")) : List.of();
        }
        if (Texts.length(text) > ComplaintForm.LONGEST_TEXT) {
            return List.of(new Fault("/text", "complaint.fault.long", ComplaintForm.LONGEST_TEXT));
        }
        return Texts.isReadable(text)
                ? List.of()
                : List.of(new Fault("/text", "complaint.fault.characters"));
    }
}
