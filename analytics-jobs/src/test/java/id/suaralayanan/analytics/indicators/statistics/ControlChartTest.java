package id.suaralayanan.analytics.indicators.statistics;

import static id.suaralayanan.analytics.indicators.statistics.RunRule.BEYOND_THREE;
import static id.suaralayanan.analytics.indicators.statistics.RunRule.EIGHT_ON_ONE_SIDE;
import static id.suaralayanan.analytics.indicators.statistics.RunRule.FOUR_OF_FIVE;
import static id.suaralayanan.analytics.indicators.statistics.RunRule.TWO_OF_THREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.statistics.ControlChart.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlChartTest {
    @Test
    void onePointBeyondThreeSigma() {
        assertThat(last(0, 0, 3.1)).contains(BEYOND_THREE);
        assertThat(last(0, 0, 3.0)).doesNotContain(BEYOND_THREE);
        assertThat(last(0, 0, -3.1)).contains(BEYOND_THREE);
    }

    @Test
    void twoOfThreeBeyondTwoSigmaOnTheSameSide() {
        assertThat(last(2.1, 0, 2.1)).containsExactly(TWO_OF_THREE);
        assertThat(last(2.1, 2.1, 0)).isEmpty();
        assertThat(last(2.1, 0, -2.1)).isEmpty();
        assertThat(last(2.1, 0, 0, 2.1)).isEmpty();
        assertThat(last(2.1, 2.1)).isEmpty();
    }

    @Test
    void fourOfFiveBeyondOneSigmaOnTheSameSide() {
        assertThat(last(1.1, 1.1, -0.5, 1.1, 1.1)).containsExactly(FOUR_OF_FIVE);
        assertThat(last(1.1, 1.1, 1.1, 1.1, 0.5)).isEmpty();
        assertThat(last(1.1, 1.1, -0.5, 0.9, 1.1)).isEmpty();
    }

    @Test
    void eightInARowOnTheSameSide() {
        assertThat(last(.1, .2, .1, .3, .1, .2, .1, .2)).containsExactly(EIGHT_ON_ONE_SIDE);
        assertThat(last(.1, .2, .1, 0, .1, .2, .1, .2)).isEmpty();
        assertThat(last(.1, .2, .1, .3, .1, .2, .1)).isEmpty();
    }

    /// Champ and Woodall 1987, table 1: 91.75 points from one false call to the next.
    @Test
    void callsASeriesWithoutChangeOnceInNinetyTwoPoints() {
        var random = new Random(1987);
        long points = 0;
        int runs = 4_000;
        for (int run = 0; run < runs; run++) {
            points += untilCalled(random);
        }

        assertThat((double) points / runs).isEqualTo(91.75, within(4.5));
    }

    private static int untilCalled(Random random) {
        double[] recent = {};
        for (int length = 1; ; length++) {
            recent =
                    DoubleStream.concat(
                                    DoubleStream.of(recent).skip(Math.max(0, recent.length - 7)),
                                    DoubleStream.of(random.nextGaussian()))
                            .toArray();
            if (!last(recent).isEmpty()) {
                return length;
            }
        }
    }

    /// Eight samples of 25 and one of 100, spread 10: standard errors 2 and 1 around the centre.
    @Test
    void limitsFollowTheSizeOfTheSample() {
        var means = List.of(79.0, 81.0, 79.0, 81.0, 79.0, 81.0, 79.0, 81.0);
        var samples = new ArrayList<>(means.stream().map(m -> new Sample(25, m, 10)).toList());
        samples.add(new Sample(100, 80, 10));

        var chart = ControlChart.of(samples).orElseThrow();

        assertThat(chart.centre()).isEqualTo(80, within(1e-12));
        assertThat(chart.sd()).isEqualTo(10, within(1e-12));
        // Neighbours differ by 1 standard error, less than chance makes them: nothing is widened.
        assertThat(chart.widened()).isEqualTo(1);
        assertThat(chart.points().getFirst().low()).isEqualTo(74, within(1e-12));
        assertThat(chart.points().getLast().high()).isEqualTo(83, within(1e-12));
        assertThat(chart.points()).noneMatch(ControlChart.Point::isSignal);
    }

    /// Samples of 10,000: standard error 0.1, while weeks differ by 4 points: |Δz| = 40 each.
    @Test
    void whatWeeksUsuallyDifferByIsNoSignal() {
        var samples =
                IntStream.range(0, 12)
                        .mapToObj(i -> new Sample(10_000, i % 2 == 0 ? 78 : 82, 10))
                        .toList();

        var chart = ControlChart.of(samples).orElseThrow();

        assertThat(chart.widened()).isEqualTo(40 / 1.128, within(1e-9));
        assertThat(chart.points()).noneMatch(ControlChart.Point::isSignal);
    }

    @Test
    void oneWeekThatFallsOutIsASignal() {
        var samples =
                IntStream.range(0, 20)
                        .mapToObj(i -> new Sample(100, i == 15 ? 74 : 80 + (i % 3 - 1) * 0.5, 10))
                        .toList();

        var chart = ControlChart.of(samples).orElseThrow();

        assertThat(chart.points().get(15).broken()).contains(BEYOND_THREE);
        assertThat(chart.points().subList(0, 15)).noneMatch(ControlChart.Point::isSignal);
    }

    @Test
    void fewSamplesOrNoSpreadHaveNoLimits() {
        var seven = IntStream.range(0, 7).mapToObj(_ -> new Sample(50, 80, 10)).toList();
        var alike = IntStream.range(0, 9).mapToObj(_ -> new Sample(50, 100, 0)).toList();

        assertThat(ControlChart.of(seven)).isEmpty();
        assertThat(ControlChart.of(alike)).isEmpty();
    }

    private static Set<RunRule> last(double... z) {
        return RunRule.broken(z).getLast();
    }
}
