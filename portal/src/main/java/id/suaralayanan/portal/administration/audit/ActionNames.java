package id.suaralayanan.portal.administration.audit;

import id.suaralayanan.portal.web.Messages;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What an action of the audit log is called in the reader's language.
@Component("actionNames")
public final class ActionNames {
    private static final String OF_A_COMPLAINT = "COMPLAINT_";

    private final Messages messages;

    ActionNames(Messages messages) {
        this.messages = messages;
    }

    /// The action itself where it has no name: entries of a later version, after a step back.
    public String of(Locale language, String action) {
        var name = worded(language, "trail.did." + action, action);
        if (!name.equals(action) || !action.startsWith(OF_A_COMPLAINT)) {
            return name;
        }
        var event = action.substring(OF_A_COMPLAINT.length());
        return messages.of(
                language, "trail.complaint", worded(language, "desk.event." + event, event));
    }

    private String worded(Locale language, String key, String otherwise) {
        var sentence = messages.of(language, key);
        return sentence.equals(key) ? otherwise : sentence;
    }
}
