package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.keys.CaseKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    private static final String PURPOSE = "complaint-turn";
    private static final Duration LASTS = Duration.ofHours(24);
    private static final int LONGEST_ANSWER = 12;

    private final CaseKeys keys;
    private final Clock clock;

    QueueToken(CaseKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// The number that this form has already, else a new one.
    String keepOrIssue(UUID submission, String turn) {
        if (isOurs(submission, turn)) {
            return turn;
        }
        long from = clock.instant().plus(WAIT).getEpochSecond();
        return from + "." + keys.sign(PURPOSE, submission + " " + from);
    }

    /// Whether it is the turn of this submission: its time has come, or the work is done.
    boolean hasCome(UUID submission, String turn, String answer) {
        return isOurs(submission, turn) && (isTime(turn) || isSolved(turn, answer));
    }

    private boolean isOurs(UUID submission, String turn) {
        int dot = turn.indexOf('.');
        return dot > 0
                && keys.isSigned(
                        PURPOSE,
                        submission + " " + turn.substring(0, dot),
                        turn.substring(dot + 1));
    }

    private boolean isTime(String turn) {
        Instant from = Instant.ofEpochSecond(Long.parseLong(turn.substring(0, turn.indexOf('.'))));
        Instant now = clock.instant();
        return !now.isBefore(from) && now.isBefore(from.plus(LASTS));
    }

    static boolean isSolved(String turn, String answer) {
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        byte[] digest = sha256(turn + ":" + answer);
        int first = (digest[0] & 0xFF) << 8 | digest[1] & 0xFF;
        return first >> (16 - BITS) == 0;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
