package id.suaralayanan.analytics.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.statistics.KaplanMeier.Ends;
import id.suaralayanan.analytics.indicators.statistics.KaplanMeier.Observed;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {
    private static final Offset<Double> FOUR = within(5e-5);

    /// Weeks in remission with 6-MP (Freireich et al. 1963, the example of most textbooks): ties at
    /// 6, and one that leaves at 6 and at 10 counts among those at risk there.
    private static final KaplanMeier REMISSION =
            KaplanMeier.of(
                    Stream.concat(
                                    done(6, 6, 6, 7, 10, 13, 16, 22, 23),
                                    open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35))
                            .toList());

    @ParameterizedTest
    @CsvSource({
        "5, 1, 0",
        "6, 0.857142857, 0.0763603548",
        "7, 0.806722689, 0.0869351",
        "10, 0.752941176, 0.0963494",
        "13, 0.690196078, 0.1068150",
        "16, 0.627450980, 0.1140537",
        "22, 0.537815126, 0.1282335",
        "23, 0.448179272, 0.1345915",
        "40, 0.448179272, 0.1345915"
    })
    void reproducesTheExampleOfTheTextbooks(long time, double share, double error) {
        assertThat(REMISSION.longerThan(time)).isEqualTo(share, within(1e-8));
        double variance =
                REMISSION.steps().stream()
                        .filter(step -> step.time() <= time)
                        .mapToDouble(KaplanMeier.Step::greenwood)
                        .max()
                        .orElse(0);
        assertThat(share * Math.sqrt(variance)).isEqualTo(error, within(5e-7));
    }

    @Test
    void knowsWhenHalfAreDoneAndHowSureThatIs() {
        assertThat(REMISSION.median()).hasValue(23);
        // As survfit with conf.type = "log-log": 13 and not known yet.
        assertThat(REMISSION.medianLow()).hasValue(13);
        assertThat(REMISSION.medianHigh()).isEmpty();
        assertThat(REMISSION.interval(10).low()).isEqualTo(0.5031995, FOUR);
        assertThat(REMISSION.interval(10).high()).isEqualTo(0.8893618, FOUR);
    }

    /// By hand: 4 at risk at 1, one done: 3/4. Two done at 3 of the 2 that are left: 0.
    @Test
    void countsByHandWithATieAndAnOpenOne() {
        var times = KaplanMeier.of(Stream.concat(done(1, 3, 3), open(2)).toList());

        assertThat(times.longerThan(0)).isEqualTo(1);
        assertThat(times.longerThan(1)).isEqualTo(0.75);
        assertThat(times.longerThan(2)).isEqualTo(0.75);
        assertThat(times.longerThan(3)).isZero();
        assertThat(times.median()).hasValue(3);
        assertThat(times.steps()).extracting(KaplanMeier.Step::atRisk).containsExactly(4L, 2L);
        // Two at risk of the 3/4 that came so far stand for 8/3 things.
        assertThat(times.interval(3).high()).isEqualTo(1 - Math.pow(0.025, 3 / 8.0), within(1e-12));
    }

    /// One of twelve is followed to 100 and beyond: that says little of the other eleven.
    @Test
    void whatWasFollowedForAShorterTimeMakesNothingMoreCertain() {
        var fresh =
                KaplanMeier.of(
                        Stream.concat(done(101), open(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).toList());

        assertThat(fresh.interval(100)).isEqualTo(new Ends(0.025, 1));
        assertThat(fresh.interval(1).low()).isEqualTo(Math.pow(0.025, 1 / 12.0), within(1e-12));
        assertThat(fresh.interval(2).low()).isEqualTo(Math.pow(0.025, 1 / 11.0), within(1e-12));
        assertThat(fresh.interval(101)).isEqualTo(new Ends(0, 0.975));
        assertThat(KaplanMeier.of(List.of()).interval(1)).isEqualTo(new Ends(0, 1));
    }

    /// The exact binomial ends of "none of five" and "all of five".
    @Test
    void withoutOpenOnesTheEndsAreThoseOfAShareOfAll() {
        var times = KaplanMeier.of(done(1, 2, 2, 5, 9).toList());

        assertThat(times.interval(0).low()).isEqualTo(0.4781762, FOUR);
        assertThat(times.interval(9).high()).isEqualTo(0.5218238, FOUR);
    }

    @Test
    void withoutOpenOnesItIsThePlainShare() {
        var times = KaplanMeier.of(done(1, 2, 2, 5, 9).toList());

        assertThat(times.longerThan(2)).isEqualTo(0.4, within(1e-12));
        assertThat(times.longerThan(5)).isEqualTo(0.2, within(1e-12));
    }

    @Test
    void saysNothingOfTimesThatNobodyWasFollowedTo() {
        var fresh = KaplanMeier.of(Stream.concat(done(1), open(2, 2)).toList());

        assertThat(fresh.isOpenAt(5)).isTrue();
        assertThat(fresh.isOpenAt(2)).isFalse();
        assertThat(fresh.median()).isEmpty();
        assertThat(KaplanMeier.of(done(1).toList()).isOpenAt(5)).isFalse();
        assertThat(KaplanMeier.of(List.of()).longerThan(3)).isEqualTo(1);
    }

    @Test
    void countsOfThingsAlikeAreTheThings() {
        assertThat(KaplanMeier.of(List.of(new Observed(4, true, 3), new Observed(4, false, 2))))
                .isEqualTo(KaplanMeier.of(Stream.concat(done(4, 4, 4), open(4, 4)).toList()));
    }

    private static Stream<Observed> done(long... times) {
        return LongStream.of(times).mapToObj(time -> new Observed(time, true, 1));
    }

    private static Stream<Observed> open(long... times) {
        return LongStream.of(times).mapToObj(time -> new Observed(time, false, 1));
    }
}
