package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseMessage;
import org.jspecify.annotations.Nullable;

/// What the citizen wrote in a case, as the officer before it may read it. Never prints itself.
public record CaseWords(OfficerView reader, Case current) {
    /// Whether something may be missing in it.
    public boolean isMasked() {
        return reader.isMasked(current.masked());
    }

    public String text() {
        return reader.words(current, current.text());
    }

    public @Nullable String place() {
        String place = current.place();
        return place == null ? null : reader.words(current, place);
    }

    public String of(CaseMessage message) {
        return message.author() == Actor.CITIZEN
                ? reader.words(current, message.text())
                : message.text();
    }

    @Override
    public String toString() {
        return "CaseWords[hidden]";
    }
}
