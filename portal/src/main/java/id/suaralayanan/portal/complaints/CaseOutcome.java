package id.suaralayanan.portal.complaints;

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
        return switch (move.step()) {
            case REJECT -> new CaseOutcome(move.reason(), appeal, score, words, erasedAt);
            case APPEAL -> new CaseOutcome(rejection, Appeal.OPEN, score, words, erasedAt);
            case UPHOLD -> new CaseOutcome(null, Appeal.UPHELD, score, words, erasedAt);
            case DECIDE -> new CaseOutcome(rejection, Appeal.DENIED, score, words, erasedAt);
            case REOPEN -> new CaseOutcome(null, appeal, score, words, erasedAt);
            case WITHDRAW ->
                    new CaseOutcome(
                            rejection,
                            appeal == Appeal.OPEN ? null : appeal,
                            score,
                            words,
                            erasedAt);
            case RATE ->
                    move.score() == null
                            ? this
                            : new CaseOutcome(
                                    rejection, appeal, move.score(), move.words(), erasedAt);
            default -> this;
        };
    }

    @Override
    public String toString() {
        return "Outcome[" + rejection + ", " + appeal + "]";
    }
}
