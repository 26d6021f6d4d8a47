package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Signed numbers for those who have to wait because their network sends too much at once. A number
/// serves one submission. Who has a script need not wait: some work of the processor does it too.
@Component
final class QueueToken {
    /// How long one without a script waits.
    static final Duration WAIT = Duration.ofSeconds(20);

    /// Zero bits that a solution begins with: some 16,000 tries.
    static final int BITS = 14;

    private static final String NUMBER = "1";
    private static final Duration LASTS = Duration.ofHours(24);
    private static final int LONGEST_ANSWER = 12;

    private final SignedText turns;
    private final Clock clock;

    QueueToken(Signer signer, Clock clock) {
        turns = signer.of("complaint-turn");
        this.clock = clock;
    }

    /// The number that this form has already, else a new one.
    String keepOrIssue(UUID submission, String turn) {
        return turns.read(submission.toString(), turn).isPresent()
                ? turn
                : turns.sign(submission.toString(), NUMBER, clock.instant().plus(WAIT));
    }

    /// Whether it is the turn of this submission: its time has come, or the work is done.
    boolean hasCome(UUID submission, String turn, String answer) {
        return turns.read(submission.toString(), turn)
                .filter(signed -> isTime(signed.at()) || isSolved(turn, answer))
                .isPresent();
    }

    private boolean isTime(Instant from) {
        Instant now = clock.instant();
        return !now.isBefore(from) && now.isBefore(from.plus(LASTS));
    }

    static boolean isSolved(String turn, String answer) {
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        byte[] digest = Sha256.of(turn + ":" + answer);
        int first = (digest[0] & 0xFF) << 8 | digest[1] & 0xFF;
        return first >> (16 - BITS) == 0;
    }
}
