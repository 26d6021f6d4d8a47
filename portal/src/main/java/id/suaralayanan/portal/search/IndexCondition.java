package id.suaralayanan.portal.search;

import java.util.Optional;

/// How an index is at this moment.
///
/// @param documents number of complaints in it
/// @param built how many are in the new one already, while it is being built
/// @param follows what it answers is kept equal to the database
/// @param position up to where the index, or the new one, has followed
/// @param trouble why it does not serve, or serves old answers, in words for the operator
public record IndexCondition(
        Phase phase,
        long documents,
        long built,
        boolean follows,
        Optional<LogPosition> position,
        Optional<String> trouble) {
    public enum Phase {
        /// Answers, and follows the database.
        SERVING,
        /// Being built; answers from the one before, if there is one that can.
        BUILDING,
        /// To be built anew.
        LOST
    }
}
