package id.suaralayanan.portal.complaints.office.inbox;

import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One complaint in the inbox. Never prints its text.
///
/// @param opening first words of the text
/// @param suspected whether it has a sign of spam
/// @param supporters how many others joined
/// @param assignee name of the officer who has it in hand
/// @param category code of the category it was put under
/// @param alike how many of the unit tell the same, itself among them; 0 when it is alone
/// @param escalated whether the level above was told that it is late
/// @param due the deadline that runs now; none when the case is closed
public record InboxRow(
        String ticket,
        int unit,
        @Nullable String service,
        ComplaintClass kind,
        Status status,
        boolean integrity,
        String opening,
        Instant receivedAt,
        boolean suspected,
        long supporters,
        @Nullable String assignee,
        @Nullable String category,
        long alike,
        boolean escalated,
        @Nullable Instant due) {
    @Override
    public String toString() {
        return "InboxRow[" + ticket + "]";
    }
}
