package id.suaralayanan.portal.complaints.lifecycle;

/// Why a step cannot be taken in a case, as the end of the key of its sentence.
///
/// Beside the table of [Step] there are five rules: cases of supervisory content belong to the
/// inspectorate and all others to the unit, nothing happens to an erased case, an appeal is
/// possible once, against no answer only when it is late, and what the level above has settled is
/// not reopened.
public enum StepDenial {
    /// This one never takes such a step, or not in such a case.
    NOT_YOURS("complaint-not-yours"),
    ERASED("complaint-erased"),
    WITHDRAWN("complaint-withdrawn"),
    APPEALED_ONCE("complaint-appealed-once"),
    SETTLED("complaint-settled"),
    /// Those who have to answer still have time.
    NOT_LATE("complaint-not-late"),
    /// The level above is at work.
    ABOVE("complaint-above"),
    /// There is no answer yet that could be agreed with, appealed against or rated.
    UNANSWERED("complaint-unanswered"),
    CLOSED("complaint-closed"),
    OTHER("complaint-step");

    private final String type;

    StepDenial(String type) {
        this.type = type;
    }

    /// The slug of the refusal.
    public String type() {
        return type;
    }

    /// The most telling reason why the table does not allow the step.
    static StepDenial of(Step step, Actor actor, Status status) {
        if (!step.isOf(actor)) {
            return NOT_YOURS;
        }
        return switch (status) {
            case WITHDRAWN -> WITHDRAWN;
            case APPEALED -> ABOVE;
            case FINISHED, FINISHED_UNCONFIRMED, REJECTED -> CLOSED;
            default ->
                    switch (step) {
                        case CONFIRM, REOPEN, RATE -> UNANSWERED;
                        default -> OTHER;
                    };
        };
    }
}
