package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.redaction.RedactedText;
import id.suaralayanan.portal.complaints.redaction.Redaction;
import java.util.List;

/// What the text of a draft gives away, and what the citizen can do about it before sending. Never
/// prints itself.
///
/// @param masked whether the unit will read it without personal data
/// @param isForInspectorate whether its words speak of bribery, a levy or abuse
public record TextProtection(RedactedText text, boolean masked, boolean isForInspectorate) {
    static TextProtection of(ComplaintForm draft, boolean speaksOfAbuse) {
        return new TextProtection(
                Redaction.read(draft.text()),
                draft.isMasked(),
                speaksOfAbuse && !draft.integrity());
    }

    /// Whether there is personal data to mask.
    public boolean hasPersonalData() {
        return !text.masked().isEmpty();
    }

    /// How the unit reads it when it is masked.
    public String preview() {
        return text.text();
    }

    /// Words that may be names as well.
    public List<String> doubtful() {
        return text.doubtfulWords();
    }

    @Override
    public String toString() {
        return "TextProtection[hidden]";
    }
}
