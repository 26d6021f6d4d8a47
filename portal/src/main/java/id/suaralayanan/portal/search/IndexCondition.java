package id.suaralayanan.portal.search;

import java.util.Optional;

/// How an index is at this moment.
///
/// @param documents number of complaints in it
/// @param trouble why it does not serve, or serves old answers, in words for the operator
public record IndexCondition(
        Phase phase, long documents, Optional<LogPosition> position, Optional<String> trouble) {
    public enum Phase {
        /// Answers, and follows the database.
        SERVING,
        /// Being built; answers from the one before, if there is one that can.
        BUILDING,
        /// To be built anew.
        LOST
    }
}
