package id.suaralayanan.portal.complaints.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has come of a case so far beyond its status. Never prints the citizen's words.
///
/// @param rejection why it is not handled
/// @param score the citizen's verdict on the handling, from 1 (bad) to 4 (good)
/// @param words what the citizen adds to it
/// @param erasedAt when the citizen took words and identity back
public record CaseOutcome(
        @Nullable Rejection rejection,
        @Nullable Appeal appeal,
        @Nullable Integer score,
        @Nullable String words,
        @Nullable Instant erasedAt) {
    static final CaseOutcome NONE = new CaseOutcome(null, null, null, null, null);

    CaseOutcome after(StepCommand move) {
        return switch (move) {
            case StepCommand.Reject no -> with(no.reason(), appeal);
            case StepCommand.AppealTo _ -> with(rejection, Appeal.OPEN);
            case StepCommand.Uphold _ -> with(null, Appeal.UPHELD);
            case StepCommand.Decide _ -> with(rejection, Appeal.DENIED);
            case StepCommand.Reopen _ -> with(null, appeal);
            case StepCommand.Withdraw _ -> with(rejection, appeal == Appeal.OPEN ? null : appeal);
            case StepCommand.Rate verdict when verdict.score() != null ->
                    new CaseOutcome(
                            rejection, appeal, verdict.score(), verdict.wordsOrNone(), erasedAt);
            default -> this;
        };
    }

    private CaseOutcome with(@Nullable Rejection newRejection, @Nullable Appeal newAppeal) {
        return new CaseOutcome(newRejection, newAppeal, score, words, erasedAt);
    }

    @Override
    public String toString() {
        return "Outcome[" + rejection + ", " + appeal + "]";
    }
}
