package id.suaralayanan.portal.dashboard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JobRunTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    another run holds the lock "figures"                             | BUSY
                    ERROR: could not extend file: No space left on device            | SPACE
                    Java heap space                                                  | MEMORY
                    ERROR: canceling statement due to statement timeout              | SLOW
                    Connection to 127.0.0.1:5432 refused                             | DATABASE
                    FATAL: terminating connection due to administrator command       | DATABASE
                    NullPointerException                                             | OTHER
                    """)
    void aMessageOfTheMachineIsOneOfAFewReasons(String message, JobFailure why) {
        assertThat(JobFailure.of(message)).isEqualTo(why);
    }

    @Test
    void howFarARunIsIsReadOffTheLastGoodOneAndIsNeverQuiteDone() {
        JobRun run = run(Optional.of(NOON), OptionalLong.of(60));

        assertThat(run.percent(NOON.plusSeconds(15))).hasValue(25);
        assertThat(run.percent(NOON.plusSeconds(600))).hasValue(99);
        assertThat(run(Optional.of(NOON), OptionalLong.empty()).percent(NOON)).isEmpty();
        assertThat(run(Optional.empty(), OptionalLong.of(60)).percent(NOON)).isEmpty();
    }

    @Test
    void aRunThatNeverEndedIsTakenForCutOffInTheEnd() {
        JobRun run = run(Optional.of(NOON), OptionalLong.of(60));

        assertThat(run.isCutOff(NOON.plusSeconds(6 * 3600))).isFalse();
        assertThat(run.isCutOff(NOON.plusSeconds(6 * 3600 + 1))).isTrue();
    }

    /// The failure before a good run is told, and does not call the job failed.
    @Test
    void aFailureOutlivesTheGoodRunAfterIt() {
        var failed = Optional.of(new JobRun.Failed(NOON, "x"));

        assertThat(ended(NOON.plusSeconds(9), failed).isFailed()).isFalse();
        assertThat(ended(NOON.minusSeconds(9), failed).isFailed()).isTrue();
    }

    private static JobRun run(Optional<Instant> begun, OptionalLong usual) {
        return new JobRun("tally", begun, Optional.empty(), usual, Optional.empty(), false, true);
    }

    private static JobRun ended(Instant at, Optional<JobRun.Failed> failed) {
        return new JobRun(
                "tally",
                Optional.empty(),
                Optional.of(at),
                OptionalLong.empty(),
                failed,
                false,
                true);
    }
}
