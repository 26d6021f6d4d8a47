package id.suaralayanan.portal.limits;

import org.springframework.core.Ordered;

/// In which order a request passes what limits it, outermost first. Each place has its reason.
final class Rank {
    /// Asks to leave with every answer, whoever gives it.
    static final int FAREWELL = Ordered.HIGHEST_PRECEDENCE;

    /// Reads what every refusal further in leaves unread.
    static final int UNREAD_BODY = FAREWELL + 10;

    /// Who waits here does not yet count as worked on.
    static final int PACE = UNREAD_BODY + 10;

    /// Counts what is worked on, before anything is looked at.
    static final int CROWD = PACE + 10;

    /// Its time runs from where the work begins.
    static final int PATIENCE = CROWD + 10;

    /// Looks at what the request says, at last.
    static final int PLAIN_REQUEST = PATIENCE + 10;

    private Rank() {}
}
