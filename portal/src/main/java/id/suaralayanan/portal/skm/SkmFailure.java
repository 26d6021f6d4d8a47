package id.suaralayanan.portal.skm;

/// Why nothing came of it.
final class SkmFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    SkmFailure(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// The words are the message `skm.problem.<name>`.
    enum Reason {
        /// Nobody answers at its address.
        UNREACHABLE,
        /// No whole answer in time.
        SLOW,
        /// It says that it is broken.
        BROKEN,
        /// It says that it does not want this.
        REFUSED,
        /// It sends us elsewhere. A token is not carried to another address.
        REDIRECTED,
        /// It answers something that cannot be read.
        UNREADABLE,
        /// Its answer is about another survey or period.
        WRONG_SURVEY,
        /// Its figures contradict each other, or what was told.
        WRONG_FIGURE,
        /// It has no answers for this period.
        NO_ANSWERS
    }
}
