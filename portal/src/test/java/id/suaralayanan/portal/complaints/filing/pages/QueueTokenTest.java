package id.suaralayanan.portal.complaints.filing.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.signing.Signer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueueTokenTest {
    private static final UUID MINE = UUID.fromString("6f9f0c52-1f0e-4f7a-9d2b-6a1f0f1d2c3b");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T01:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir private Path folder;
    private QueueToken queueToken;

    @BeforeEach
    void open() {
        queueToken = new QueueToken(new Signer(folder), clock);
    }

    @Test
    void comesAfterTheWaitWithoutAnyScript() {
        String turn = queueToken.keepOrIssue(MINE, "");
        boolean early = queueToken.hasCome(MINE, turn, "");
        now.updateAndGet(then -> then.plus(QueueToken.WAIT));

        assertThat(early).isFalse();
        assertThat(queueToken.hasCome(MINE, turn, "")).isTrue();
    }

    @Test
    void doesNotMoveWhenOneSendsTooEarly() {
        String turn = queueToken.keepOrIssue(MINE, "");
        now.updateAndGet(then -> then.plus(Duration.ofSeconds(5)));

        assertThat(queueToken.keepOrIssue(MINE, turn)).isEqualTo(turn);
    }

    @Test
    void comesAtOnceForWorkDone() {
        String turn = queueToken.keepOrIssue(MINE, "");
        int answer =
                IntStream.iterate(0, i -> i + 1)
                        .filter(i -> QueueToken.isSolved(turn, Integer.toString(i)))
                        .findFirst()
                        .orElseThrow();

        assertThat(queueToken.hasCome(MINE, turn, Integer.toString(answer))).isTrue();
        assertThat(queueToken.hasCome(MINE, turn, answer + "x")).isFalse();
    }

    @Test
    void isOfNoUseForAnotherSubmissionAnotherDayOrForged() {
        String turn = queueToken.keepOrIssue(MINE, "");
        now.updateAndGet(then -> then.plus(QueueToken.WAIT));

        assertThat(queueToken.hasCome(UUID.randomUUID(), turn, "")).isFalse();
        assertThat(queueToken.hasCome(MINE, "0" + turn.substring(1), "")).isFalse();
        assertThat(queueToken.hasCome(MINE, "", "")).isFalse();
        now.updateAndGet(then -> then.plus(Duration.ofDays(2)));
        assertThat(queueToken.hasCome(MINE, turn, "")).isFalse();
    }
}
