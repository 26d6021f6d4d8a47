package id.suaralayanan.portal.complaints.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/// Where a complaint stands.
public enum Status {
    RECEIVED,
    VERIFIED,
    IN_PROGRESS,
    WAITING_CITIZEN,
    REPLIED,
    REOPENED,
    APPEALED,
    FINISHED,
    FINISHED_UNCONFIRMED,
    REJECTED,
    WITHDRAWN;

    /// Who has to act next.
    public enum Turn {
        UNIT,
        CITIZEN,
        /// The level above, which looks at an appeal.
        ABOVE,
        NOBODY
    }

    private static final Set<Status> CLOSED =
            EnumSet.of(FINISHED, FINISHED_UNCONFIRMED, REJECTED, WITHDRAWN);

    public boolean isClosed() {
        return CLOSED.contains(this);
    }

    public Turn turn() {
        return switch (this) {
            case RECEIVED, VERIFIED, IN_PROGRESS, REOPENED -> Turn.UNIT;
            case APPEALED -> Turn.ABOVE;
            case WAITING_CITIZEN, REPLIED -> Turn.CITIZEN;
            case FINISHED, FINISHED_UNCONFIRMED, REJECTED, WITHDRAWN -> Turn.NOBODY;
        };
    }
}
