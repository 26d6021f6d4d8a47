package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.index.IntervalCoverage;
import id.suaralayanan.analytics.indicators.integrity.DetectorCard;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.RankCoverage;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The model card of the statistics, `statistics-card.md` beside the report of the benchmarks: what
/// the intervals, the ranges of places and the integrity screen do on made-up countries whose truth
/// is known. A copy is kept in `infra/docs`.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class StatisticsBench {
    private static final int RUNS = Integer.getInteger("bench.simulations", 2_000);
    private static final int COUNTRIES = Integer.getInteger("bench.countries", 10);
    private static final Path CARD =
            Path.of(System.getProperty("bench.folder", "target/bench"), "statistics-card.md");

    @Test
    @Order(1)
    void intervalsHoldTheTrueIndex() throws IOException {
        Files.createDirectories(CARD.getParent());
        Files.writeString(
                CARD,
                """
                # Model card of the statistics

                Written by `mvn -Pbench verify` (`StatisticsBench`); everything here is made up and its truth is
                known. Short runs of the same are part of the tests.

                ## 95 %% intervals

                Share of %,d samples whose published interval holds the true index.

                | true index | n = 10 | 30 | 100 | 400 | 800 |
                |---:|---:|---:|---:|---:|---:|
                """
                        .formatted(RUNS));
        for (double quality : new double[] {2.9, 3.4, 3.8}) {
            var coverage = new IntervalCoverage(quality);
            var row = new StringBuilder(told("| %.1f |", coverage.index()));
            for (int n : new int[] {10, 30, 100, 400, 800}) {
                double share = coverage.share(n, RUNS);
                assertThat(share).as("n = %d", n).isBetween(0.94, 1.0);
                row.append(told(" %.3f |", share));
            }
            append(row + "\n");
        }
    }

    @Test
    @Order(2)
    void rangesHoldAllTruePlacesAtOnce() throws IOException {
        int runs = Math.max(1_000, RUNS / 2);
        RankCoverage.Result result = RankCoverage.published(runs, RankSets.DRAWS);

        assertThat(result.held()).isBetween(0.94, 1.0);
        append(
                told(
                        """

                        ## Ranges of places

                        38 units, true sd 4, standard errors 0.4 to 2, %,d groups: all true places lie in their ranges at
                        once in %.3f of the groups; a range has %.1f places on average.
                        """,
                        runs, result.held(), result.size()));
    }

    @Test
    @Order(3)
    void fiveHundredAndFourteenUnitsTakeLessThanAMinute() throws IOException {
        var random = new Random(1);
        List<Estimate> estimates =
                IntStream.range(0, 514)
                        .mapToObj(_ ->
                                new Estimate(
                                        82 + 4 * random.nextGaussian(),
                                        0.4 + 1.6 * random.nextDouble()))
                        .toList();
        long before = used();
        long start = System.nanoTime();

        RankSets ranks = RankSets.of(estimates);

        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(ranks.ranges()).hasSize(514);
        assertThat(seconds).isLessThan(60);
        append(
                told(
                        """
                        A group of 514 units, %,d draws: %.2f s on %d cores, %d MB more on the heap at most.
                        """,
                        RankSets.DRAWS,
                        seconds,
                        Runtime.getRuntime().availableProcessors(),
                        Math.max(0, used() - before) / 1_000_000));
    }

    @Test
    @Order(4)
    void theScreenSeesWhatWasPutInAndLeavesTheHonestAlone() throws IOException {
        List<DetectorCard.Line> lines = DetectorCard.of(COUNTRIES);

        assertThat(lines).allMatch(line -> line.falseAlarms() <= 5);
        append(
                """

                ## Integrity screen

                %d countries of 11 groups with 47 units of 30 to 800 answers; 4 units of each group have answers put
                in. Recall: of these units, those that raise a question. Precision: of the units that raise one, those
                with answers put in. False alarms: honest units that raise one, of 1,000.

                | what was put in | of the honest answers | recall | precision | false alarms |
                |---|---:|---:|---:|---:|
                """
                        .formatted(COUNTRIES));
        for (DetectorCard.Line line : lines) {
            append(line.row() + "\n");
        }
    }

    /// What is on the heap, garbage and all.
    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String told(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static void append(String text) throws IOException {
        Files.writeString(CARD, Files.readString(CARD) + text);
    }
}
