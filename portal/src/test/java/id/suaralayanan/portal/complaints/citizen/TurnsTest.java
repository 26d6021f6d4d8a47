package id.suaralayanan.portal.complaints.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.complaints.keys.CaseKeys;
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

final class TurnsTest {
    private static final UUID MINE = UUID.fromString("6f9f0c52-1f0e-4f7a-9d2b-6a1f0f1d2c3b");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T01:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir private Path folder;
    private Turns turns;

    @BeforeEach
    void open() {
        turns = new Turns(CaseKeys.in(folder), clock);
    }

    @Test
    void comesAfterTheWaitWithoutAnyScript() {
        String turn = turns.keepOrIssue(MINE, "");
        boolean early = turns.hasCome(MINE, turn, "");
        now.updateAndGet(then -> then.plus(Turns.WAIT));

        assertThat(early).isFalse();
        assertThat(turns.hasCome(MINE, turn, "")).isTrue();
    }

    @Test
    void doesNotMoveWhenOneSendsTooEarly() {
        String turn = turns.keepOrIssue(MINE, "");
        now.updateAndGet(then -> then.plus(Duration.ofSeconds(5)));

        assertThat(turns.keepOrIssue(MINE, turn)).isEqualTo(turn);
    }

    @Test
    void comesAtOnceForWorkDone() {
        String turn = turns.keepOrIssue(MINE, "");
        int answer =
                IntStream.iterate(0, i -> i + 1)
                        .filter(i -> Turns.isSolved(turn, Integer.toString(i)))
                        .findFirst()
                        .orElseThrow();

        assertThat(turns.hasCome(MINE, turn, Integer.toString(answer))).isTrue();
        assertThat(turns.hasCome(MINE, turn, answer + "x")).isFalse();
    }

    @Test
    void isOfNoUseForAnotherSubmissionAnotherDayOrForged() {
        String turn = turns.keepOrIssue(MINE, "");
        now.updateAndGet(then -> then.plus(Turns.WAIT));

        assertThat(turns.hasCome(UUID.randomUUID(), turn, "")).isFalse();
        assertThat(turns.hasCome(MINE, "0" + turn.substring(1), "")).isFalse();
        assertThat(turns.hasCome(MINE, "", "")).isFalse();
        now.updateAndGet(then -> then.plus(Duration.ofDays(2)));
        assertThat(turns.hasCome(MINE, turn, "")).isFalse();
    }
}
