package id.suaralayanan.analytics.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.statistics.DifferenceInDifferences.Pair;
import id.suaralayanan.analytics.indicators.statistics.DifferenceInDifferences.Side;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {
    private static final double EXACT = 1e-9;

    /// Five peers of 100 answers with variance 0.5 moved by +0.1, 0, −0.1, +0.2, −0.2: `d̄ = 0`,
    /// `s² = 0.10/4 = 0.025`, `v = 0.5/100 + 0.5/100 = 0.01`, `τ² = 0.015`. The place alike moved
    /// by +0.5: `se² = 0.015 + 0.01 + 0.025/5 = 0.03`, `t(0.975; 4) = 2.7764451052`.
    @Test
    void anIntervalByHand() {
        var found = DifferenceInDifferences.of(moved(0.5), peers()).orElseThrow();

        double half = 2.7764451052 * Math.sqrt(0.03);
        assertThat(found.effect()).isCloseTo(0.5, within(EXACT));
        assertThat(found.low()).isCloseTo(0.5 - half, within(1e-8));
        assertThat(found.high()).isCloseTo(0.5 + half, within(1e-8));
        assertThat(found.peers()).isEqualTo(5);
        assertThat(found.side()).isEqualTo(Side.ABOVE);
    }

    /// The half width is 0.4809: 0.48 either way says nothing, beyond it the side is told.
    @Test
    void saysNothingWhereNoneMayBe() {
        assertThat(side(0.48)).isEqualTo(Side.NEITHER);
        assertThat(side(-0.48)).isEqualTo(Side.NEITHER);
        assertThat(side(0.482)).isEqualTo(Side.ABOVE);
        assertThat(side(-0.482)).isEqualTo(Side.BELOW);
    }

    /// All peers moved by +0.3 and so did the place: the change is not its own.
    @Test
    void whatHappensToAllIsNoEffect() {
        var peers = IntStream.range(0, 6).mapToObj(_ -> moved(0.3)).toList();

        var found = DifferenceInDifferences.of(moved(0.3), peers).orElseThrow();

        assertThat(found.effect()).isCloseTo(0, within(EXACT));
        assertThat(found.side()).isEqualTo(Side.NEITHER);
    }

    /// Own answers without any spread, peers' variance 0.5: drawn to `(99·0 + 8·0.5)/107`, twice
    /// over 100; `s² = 0` and `τ² = 0`.
    @Test
    void equalAnswersClaimNoCertainty() {
        var peers = IntStream.range(0, 5).mapToObj(_ -> moved(0)).toList();
        var own = new Pair(new SampleMean(100, 3, 0), new SampleMean(100, 3.05, 0));

        var found = DifferenceInDifferences.of(own, peers).orElseThrow();

        double half = 2.7764451052 * Math.sqrt(2 * (4.0 / 107) / 100);
        assertThat(found.high() - found.effect()).isCloseTo(half, within(1e-8));
        assertThat(found.side()).isEqualTo(Side.NEITHER);
    }

    @Test
    void fourPeersAreTooFew() {
        assertThat(DifferenceInDifferences.of(moved(1), peers().subList(0, 4))).isEmpty();
    }

    /// 1·1 + 2·2 + 3·3 + 4·4 = 30 over 10 answers; squares 4·1 + 1·2 + 0·3 + 1·4 = 10 over 9.
    @Test
    void aMeanFromCountsByHand() {
        var mean = SampleMean.ofPoints(1, 2, 3, 4);

        assertThat(mean.n()).isEqualTo(10);
        assertThat(mean.mean()).isEqualTo(3);
        assertThat(mean.variance()).isCloseTo(10.0 / 9, within(EXACT));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleMean.ofPoints(0, 0, 1, 0));
    }

    /// Places that change by chance of their own (τ = 0.15) and have few answers: where nothing was
    /// done, one interval in twenty at most says that it helped or harmed.
    @Test
    void oneInTwentyIsAFalseAlarm() {
        var random = new Random(20_261_129);
        int rounds = 4_000;
        int alarms = 0;
        for (int i = 0; i < rounds; i++) {
            var peers = IntStream.range(0, 12).mapToObj(_ -> drawn(random, 80)).toList();
            var found = DifferenceInDifferences.of(drawn(random, 40), peers).orElseThrow();
            alarms += found.side() == Side.NEITHER ? 0 : 1;
        }

        assertThat((double) alarms / rounds).isBetween(0.03, 0.06);
    }

    private static Side side(double moved) {
        return DifferenceInDifferences.of(moved(moved), peers()).orElseThrow().side();
    }

    private static List<Pair> peers() {
        return DoubleStream.of(0.1, 0, -0.1, 0.2, -0.2)
                .mapToObj(DifferenceInDifferencesTest::moved)
                .toList();
    }

    private static Pair moved(double by) {
        return new Pair(new SampleMean(100, 3, 0.5), new SampleMean(100, 3 + by, 0.5));
    }

    private static Pair drawn(Random random, int n) {
        double own = 0.15 * random.nextGaussian();
        return new Pair(sample(random, n, 3), sample(random, n, 3 + own));
    }

    private static SampleMean sample(Random random, int n, double mean) {
        double[] x = random.doubles(n).map(_ -> mean + 0.7 * random.nextGaussian()).toArray();
        double average = DoubleStream.of(x).sum() / n;
        double squares = DoubleStream.of(x).map(it -> (it - average) * (it - average)).sum();
        return new SampleMean(n, average, squares / (n - 1));
    }
}
