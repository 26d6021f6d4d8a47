package id.suaralayanan.portal.complaints.lifecycle;

import java.time.Instant;

/// What one side said in a case. Never prints its text.
public record CaseMessage(Instant at, Actor author, String text) {
    @Override
    public String toString() {
        return "CaseMessage[" + author + "]";
    }
}
