package id.suaralayanan.portal.complaints.lifecycle;

import org.jspecify.annotations.Nullable;

/// What one side says to the other in a case: never empty, never printed.
public record CaseText(String text) {
    public CaseText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty text says nothing");
        }
    }

    /// None for an empty text.
    public static @Nullable CaseText orNone(String text) {
        return text.isBlank() ? null : new CaseText(text);
    }

    @Override
    public String toString() {
        return "CaseText[hidden]";
    }
}
