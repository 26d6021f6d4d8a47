package id.suaralayanan.portal.open311.requests;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A step of a followed complaint, without a word of anybody but what is public.
///
/// @param unit its key
/// @param kind as the history names it
/// @param reply of the unit, where it is public
record RequestStep(
        long id, String ticket, int unit, Instant at, String kind, @Nullable String reply) {
    private static final Map<String, String> STATES =
            Map.ofEntries(
                    entry("RECEIVED", "OPEN"),
                    entry("RELEASED", "OPEN"),
                    entry("VERIFIED", "INVESTIGATING"),
                    entry("PASSED_ON", "INVESTIGATING"),
                    entry("IN_PROGRESS", "IN_PROGRESS"),
                    entry("INFORMED", "IN_PROGRESS"),
                    entry("WAITING_CITIZEN", "IN_PROGRESS"),
                    entry("APPEALED", "IN_PROGRESS"),
                    entry("UPHELD", "IN_PROGRESS"),
                    entry("REPLIED", "ACTION_SCHEDULED"),
                    entry("REOPENED", "REOPEN"),
                    entry("REJECTED", "NO_FURTHER_ACTION"),
                    entry("WITHDRAWN", "CANCELLED"),
                    entry("FINISHED", "CLOSED"),
                    entry("FINISHED_UNCONFIRMED", "CLOSED"),
                    entry("DECIDED", "CLOSED"));

    /// Kinds of steps that are told; the others change nothing for a citizen.
    static Set<String> told() {
        return STATES.keySet();
    }

    /// The word of the update extension for what the step leads to.
    String state() {
        return STATES.getOrDefault(kind, "");
    }
}
