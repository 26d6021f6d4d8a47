package id.suaralayanan.portal.open311.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step of a followed complaint, without a word of anybody but what is public.
///
/// @param unit its key
/// @param kind as the history names it
/// @param reply of the unit, where it is public
record RequestStep(
        long id, String ticket, int unit, Instant at, String kind, @Nullable String reply) {
    /// The word of the update extension for what the step leads to; empty for steps that change
    /// nothing for a citizen.
    String state() {
        return switch (kind) {
            case "RECEIVED", "RELEASED" -> "OPEN";
            case "VERIFIED", "PASSED_ON" -> "INVESTIGATING";
            case "IN_PROGRESS", "INFORMED", "WAITING_CITIZEN", "APPEALED", "UPHELD" ->
                    "IN_PROGRESS";
            case "REPLIED" -> "ACTION_SCHEDULED";
            case "REOPENED" -> "REOPEN";
            case "REJECTED" -> "NO_FURTHER_ACTION";
            case "WITHDRAWN" -> "CANCELLED";
            case "FINISHED", "FINISHED_UNCONFIRMED", "DECIDED" -> "CLOSED";
            default -> "";
        };
    }
}
