package id.suaralayanan.portal.complaints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has come of a case so far beyond its status. Never prints the citizen's words.
///
/// @param rejection why it is not handled
/// @param score the citizen's verdict on the handling, from 1 (bad) to 4 (good)
/// @param words what the citizen adds to it
/// @param erasedAt when the citizen took words and identity back
public record Outcome(
        @Nullable Rejection rejection,
        @Nullable Appeal appeal,
        @Nullable Integer score,
        @Nullable String words,
        @Nullable Instant erasedAt) {
    static final Outcome NONE = new Outcome(null, null, null, null, null);

    Outcome after(Move move) {
        return switch (move.step()) {
            case REJECT -> new Outcome(move.reason(), appeal, score, words, erasedAt);
            case APPEAL -> new Outcome(rejection, Appeal.OPEN, score, words, erasedAt);
            case UPHOLD -> new Outcome(null, Appeal.UPHELD, score, words, erasedAt);
            case DECIDE -> new Outcome(rejection, Appeal.DENIED, score, words, erasedAt);
            case REOPEN -> new Outcome(null, appeal, score, words, erasedAt);
            case WITHDRAW ->
                    new Outcome(
                            rejection,
                            appeal == Appeal.OPEN ? null : appeal,
                            score,
                            words,
                            erasedAt);
            case RATE ->
                    move.score() == null
                            ? this
                            : new Outcome(rejection, appeal, move.score(), move.words(), erasedAt);
            default -> this;
        };
    }

    @Override
    public String toString() {
        return "Outcome[" + rejection + ", " + appeal + "]";
    }
}
