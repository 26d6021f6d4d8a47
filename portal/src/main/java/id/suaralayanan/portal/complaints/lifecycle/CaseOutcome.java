package id.suaralayanan.portal.complaints.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has come of a case so far beyond its status. Never prints the citizen's words.
///
/// @param rejection why it is not handled
/// @param satisfied whether the citizen is content with it; null while nobody knows
/// @param score the citizen's verdict on the handling, from 1 (bad) to 4 (good)
/// @param words what the citizen adds to it
/// @param erasedAt when the citizen took words and identity back
public record CaseOutcome(
        @Nullable Rejection rejection,
        @Nullable Appeal appeal,
        @Nullable Boolean satisfied,
        @Nullable Integer score,
        @Nullable String words,
        @Nullable Instant erasedAt) {
    static final CaseOutcome NONE = new CaseOutcome(null, null, null, null, null, null);

    CaseOutcome after(StepCommand move) {
        return switch (move) {
            case StepCommand.Reject no -> with(no.reason(), appeal, satisfied);
            case StepCommand.AppealTo _ -> with(rejection, Appeal.OPEN, false);
            case StepCommand.Uphold _ -> with(null, Appeal.UPHELD, satisfied);
            case StepCommand.Decide _ -> with(rejection, Appeal.DENIED, satisfied);
            case StepCommand.Reopen _ -> with(null, appeal, false);
            case StepCommand.Confirm _ -> with(rejection, appeal, true);
            case StepCommand.Withdraw _ ->
                    with(rejection, appeal == Appeal.OPEN ? null : appeal, satisfied);
            case StepCommand.Rate verdict -> rated(verdict);
            default -> this;
        };
    }

    private CaseOutcome rated(StepCommand.Rate verdict) {
        return verdict.score() == null
                ? with(rejection, appeal, verdict.satisfied())
                : new CaseOutcome(
                        rejection,
                        appeal,
                        verdict.satisfied(),
                        verdict.score(),
                        verdict.wordsOrNone(),
                        erasedAt);
    }

    private CaseOutcome with(
            @Nullable Rejection newRejection,
            @Nullable Appeal newAppeal,
            @Nullable Boolean isSatisfied) {
        return new CaseOutcome(newRejection, newAppeal, isSatisfied, score, words, erasedAt);
    }

    @Override
    public String toString() {
        return "Outcome[" + rejection + ", " + appeal + "]";
    }
}
