package id.suaralayanan.portal.throttling;

import org.springframework.core.Ordered;

/// In which order a request passes what limits it, outermost first. Each place has its reason.
public final class FilterOrder {
    /// Asks to leave with every answer, whoever gives it.
    public static final int CONNECTION_DRAINING = Ordered.HIGHEST_PRECEDENCE;

    /// Answers that lie ready take no work, so nothing further in has to limit them.
    public static final int READY_ANSWERS = CONNECTION_DRAINING + 1;

    /// Reads what every refusal further in leaves unread.
    public static final int UNREAD_BODY = CONNECTION_DRAINING + 10;

    /// Who waits here does not yet count as worked on.
    public static final int NETWORK_RATE = UNREAD_BODY + 10;

    /// Counts what is worked on, before anything is looked at.
    public static final int CONCURRENCY = NETWORK_RATE + 10;

    /// Its time runs from where the work begins.
    public static final int RESPONSE_TIMEOUT = CONCURRENCY + 10;

    /// Looks at what the request says, at last.
    public static final int REQUEST_SHAPE = RESPONSE_TIMEOUT + 10;

    private FilterOrder() {}
}
