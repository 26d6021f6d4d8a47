package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.publication.verification.VerifyCommand;
import id.suaralayanan.analytics.transparency.CanonicalJson;
import id.suaralayanan.infra.bench.BenchCountry;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A whole national release: from answers to the log, and verified from its files; by size.
///
/// `-Dbench.units=1000,6000,60000` units and `-Dbench.ratings=1000000` ratings, each with each.
/// `-Dbench.answers=1000000` of them are answers that are really stored, counted by the job `tally`
/// and read by the screen and the variants; beyond that each counted answer stands for several
/// equal ones, which what reads tallies alone (indices, rankings, the release) cannot tell.
///
/// Peaks are of this process's heap, garbage included; `-DargLine=-Xmx…` makes it smaller.
final class ReleaseScaleBench {
    private static final int[] UNITS = sizes("bench.units", "1000,6000");
    private static final int[] RATINGS = sizes("bench.ratings", "1000000");
    private static final int ANSWERS = Integer.getInteger("bench.answers", 1_000_000);

    /// Twice the time for twice the work, and a quarter for what does not grow evenly.
    private static final double EVEN_GROWTH = 1.25;

    /// What a night is, on two cores.
    private static final double NIGHT = 8 * 3600.0;

    private static final double MEGABYTE = 1024.0 * 1024.0;

    @TempDir private Path folder;

    /// A size and what it cost.
    private record Size(int units, int ratings, Map<String, Double> seconds) {
        double total() {
            return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    @Test
    void aNationalReleaseTakesANightAtMostAndGrowsEvenly() throws IOException {
        var all = new ArrayList<Size>();
        for (int ratings : RATINGS) {
            for (int units : UNITS) {
                try (var measured = new Measured(units, ratings)) {
                    all.add(measured.release(folder));
                }
            }
        }
        for (Size size : all) {
            report(
                    "release of %,d units, %,d ratings",
                    size, "a night", NIGHT, 1, "tally to log and verification");
        }
        for (int i = 1; i < all.size(); i++) {
            Size before = all.get(i - 1);
            Size size = all.get(i);
            double grown = (double) size.units() / before.units();
            if (grown > 1 && size.ratings() == before.ratings()) {
                report(
                        "growth to %,d units at %,d ratings",
                        size,
                        "the time of %,d units, times %.1f".formatted(before.units(), grown),
                        before.total() * grown,
                        EVEN_GROWTH,
                        "1 is linear");
            }
        }
    }

    private static void report(
            String name, Size size, String other, double limit, double goal, String note)
            throws IOException {
        var comparison =
                Comparison.ofTimes(
                        String.format(Locale.ROOT, name, size.units(), size.ratings()),
                        other,
                        goal,
                        List.of(new Run(size.total(), limit)),
                        note);
        BenchReport.open().add(comparison);
        assertThat(comparison.isMet()).as("%s: %s", comparison.name(), comparison.ratio()).isTrue();
    }

    private static int[] sizes(String property, String usual) {
        return Stream.of(System.getProperty(property, usual).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /// One size, on a database of its own.
    private static final class Measured implements AutoCloseable {
        private final TestJobs jobs = TestJobs.onDisk();
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private final int units;
        private final int ratings;
        private long bytes;

        Measured(int units, int ratings) {
            this.units = units;
            this.ratings = ratings;
        }

        Size release(Path folder) throws IOException {
            fill();
            for (String job : List.of("tally")) {
                time(job, () -> run(job));
            }
            multiply();
            for (String job :
                    List.of("indicators", "ranking", "perceptions", "integrity", "robustness")) {
                time(job, () -> run(job));
            }
            time("ranking after the screen", () -> run("ranking"));
            publish();
            Path files = files(folder.resolve(units + "-" + ratings));
            time("verify", () -> verify(files));
            System.out.printf(
                    Locale.ROOT,
                    "whole: %.1f s, %.2f ms a unit, %.2f us a rating; database %.1f kB a unit, %.0f bytes a rating%n",
                    new Size(units, ratings, seconds).total(),
                    new Size(units, ratings, seconds).total() * 1e3 / units,
                    new Size(units, ratings, seconds).total() * 1e6 / ratings,
                    size() / 1024.0 / units,
                    (double) size() / ratings);
            return new Size(units, ratings, seconds);
        }

        private void fill() {
            var country = new BenchCountry(jobs.database.superuser(), units);
            int answers = Math.min(ratings, ANSWERS);
            long start = System.nanoTime();
            country.found();
            country.answer(answers);
            country.perceive();
            bytes = size();
            System.out.printf(
                    Locale.ROOT,
                    "%n%,d units, %,d ratings (%,d stored): filled in %.0f s, %.0f MB%n",
                    units,
                    ratings,
                    answers,
                    (System.nanoTime() - start) / 1e9,
                    bytes / MEGABYTE);
        }

        private void multiply() {
            int times = ratings / Math.min(ratings, ANSWERS);
            if (times > 1) {
                new BenchCountry(jobs.database.superuser(), units).multiplyTallies(times);
                bytes = size();
            }
        }

        private void publish() {
            jobs.sql(
                    """
                    INSERT INTO publication (period, first_day, last_day, version, reason, opened_by, opened_at, wanted_at)
                    SELECT '2026-Q3', date '2026-07-01', date '2026-09-30', 1, 'Triwulan selesai', id,
                           timestamptz '2026-10-01 02:00Z', timestamptz '2026-10-01 02:00Z'
                      FROM officer WHERE username = 'pusat'
                    """);
            time("publish: public copy and draft", () -> run("publish"));
            jobs.sql(
                    """
                    UPDATE publication SET state = 'OBJECTION', objections_from = opened_at,
                           objections_until = opened_at + interval '14 days'
                    """);
            jobs.sql(
                    """
                    UPDATE publication SET state = 'REVIEWED', reviewed_by = opened_by, reviewed_at = opened_at + interval '15 days',
                           review = 'Sudah ditinjau', approved_by = opened_by, approved_at = opened_at + interval '15 days'
                    """);
            time("publish: log", () -> run("publish"));
            System.out.println(
                    jobs.text(
                            """
                            SELECT 'told ' || sum(told) || ', compared ' || sum(compared) || ', groups ' || count(*)
                              FROM publication_group
                            """));
        }

        private void run(String job) {
            JsonNode summary = jobs.run(job);
            System.out.println(summary);
            assertThat(summary.get("succeeded").asBoolean()).isTrue();
        }

        private void verify(Path files) {
            var outcome = VerifyCommand.run(Map.of("release", files.toString()), _ -> {});
            assertThat(outcome.succeeded()).as(outcome.summary()).isTrue();
        }

        private void time(String step, Runnable work) {
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            work.run();
            double taken = (System.nanoTime() - start) / 1e9;
            long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            long before = bytes;
            bytes = size();
            seconds.merge(step, taken, Double::sum);
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %9.2f s  %7.3f ms a unit  peak %6.0f MB  database +%.0f MB, %.0f bytes a unit%n",
                    step,
                    taken,
                    taken * 1e3 / units,
                    peak / MEGABYTE,
                    (bytes - before) / MEGABYTE,
                    (double) (bytes - before) / units);
        }

        private static Stream<MemoryPoolMXBean> heap() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP);
        }

        private long size() {
            return Long.parseLong(jobs.text("SELECT pg_database_size(current_database())::text"));
        }

        /// The release as the portal serves it.
        private Path files(Path root) throws IOException {
            for (var file :
                    jobs.owner
                            .sql("SELECT path, content FROM published_file")
                            .query()
                            .listOfRows()) {
                write(
                        root.resolve(String.valueOf(file.get("path"))),
                        (byte[]) Objects.requireNonNull(file.get("content")));
            }
            var entry = jobs.owner.sql("SELECT * FROM published_log").query().singleRow();
            write(root.resolve("log/entries.jsonl"), utf8(entry.get("entry") + "\n"));
            write(
                    root.resolve("log/checkpoints.json"),
                    CanonicalJson.bytes(List.of(String.valueOf(entry.get("checkpoint")))));
            write(root.resolve("log/key.txt"), utf8(String.valueOf(entry.get("signed_by"))));
            write(root.resolve("log/proof.json"), utf8(String.valueOf(entry.get("proof"))));
            write(root.resolve("release.json"), utf8(String.valueOf(entry.get("entry"))));
            return root;
        }

        private static void write(Path file, byte[] content) throws IOException {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            jobs.close();
        }
    }
}
