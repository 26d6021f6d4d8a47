package id.suaralayanan.portal.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LowScoreRuleTest {
    private static final AlertSettings USUAL =
            new AlertSettings(Duration.ofHours(1), 10, 3, 23, 30, Duration.ofDays(90), 0.001, 7);
    private static final LowScoreRule RULE = new LowScoreRule(USUAL);
    private static final AnswerCount GOOD = new AnswerCount(300, 6);

    @Test
    void aWindowIsJudgedAfterAnHourAndTenAnswers() {
        assertThat(RULE.isFull(10, Duration.ofHours(1))).isTrue();
        assertThat(RULE.isFull(9, Duration.ofHours(30))).isFalse();
        assertThat(RULE.isFull(500, Duration.ofMinutes(59))).isFalse();
    }

    @Test
    void oneOrTwoPeopleNeverMakeALetter() {
        assertThat(RULE.isUnusual(new AnswerCount(10, 2), new AnswerCount(100_000, 1))).isFalse();
        assertThat(RULE.isUnusual(new AnswerCount(10, 4), GOOD)).isTrue();
    }

    @Test
    void beforeAnythingIsUsualNobodyIsTold() {
        assertThat(RULE.isUnusual(new AnswerCount(10, 10), new AnswerCount(29, 0))).isFalse();
        assertThat(RULE.isUnusual(new AnswerCount(10, 10), new AnswerCount(30, 0))).isTrue();
    }

    /// An office with four bad answers in ten, as always, is not told of four in ten.
    @Test
    void badAsAlwaysIsNoNews() {
        assertThat(RULE.isUnusual(new AnswerCount(20, 8), new AnswerCount(1_000, 400))).isFalse();
        assertThat(RULE.isUnusual(new AnswerCount(20, 17), new AnswerCount(1_000, 400))).isTrue();
    }

    /// Whatever share of bad answers is usual, and however many are known: at one in a hundred,
    /// where it can be counted, no more than that share of windows is a false alarm.
    @Test
    void falseAlarmsKeepToTheirShare() {
        var rule =
                new LowScoreRule(
                        new AlertSettings(
                                Duration.ofHours(1), 10, 3, 23, 30, Duration.ofDays(90), 0.01, 7));
        var random = new Random(530);
        for (double share : new double[] {0.02, 0.1, 0.3, 0.5}) {
            for (int known : new int[] {30, 300, 3_000}) {
                long alarms =
                        IntStream.range(0, 4_000)
                                .filter(_ ->
                                        rule.isUnusual(
                                                drawn(random, 10 + random.nextInt(30), share),
                                                drawn(random, known, share)))
                                .count();
                assertThat(alarms).as("%s of %s", share, known).isLessThanOrEqualTo(56);
            }
        }
    }

    @Test
    void settingsThatCouldTellOfOnePersonAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new AlertSettings(
                                Duration.ofHours(1), 1, 1, 23, 30, Duration.ofDays(90), 0.001, 7))
                .withMessageContaining("suara.alerts.least-answers");
    }

    private static AnswerCount drawn(Random random, int answers, double share) {
        return new AnswerCount(
                answers, random.doubles(answers).filter(draw -> draw < share).count());
    }
}
