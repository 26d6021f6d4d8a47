package id.suaralayanan.portal.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.LogPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/// How the search grows: size, time to build, memory, and how long answers take at rest and while
/// the index is built anew beside some searches a second (for `bench.rebuild` seconds at most).
@Timeout(value = 2, unit = TimeUnit.HOURS)
final class SearchScaleBench {
    private static final int TEXTS = Integer.getInteger("bench.scale", 100_000);
    private static final int REBUILD = Integer.getInteger("bench.rebuild", 60);
    private static final long PAUSE_MILLIS = 50;
    private static final int WARM = 10;
    private static final int MEASURED = 10;
    private static final int SLOWEST = 8;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final LogPosition POSITION = new LogPosition("1", "1:1:", Optional.empty());
    private static final Audience MINISTRY = new Audience.AllUnits();
    private static final Audience UNIT = new Audience.Unit("11.01-DISDUKCAPIL");
    private static final List<String> BEGUN =
            List.of("an", "antr", "me", "pelay", "antrian pa", "ba", "kartu ke", "tidak ra");

    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    private final ManyComplaints complaints = new ManyComplaints(20261121);
    @TempDir private Path folder;

    @Test
    void answersWhileItIsBuiltAnew() throws Exception {
        try (var search = new LuceneComplaintSearch(folder, NOW, 2, Duration.ofSeconds(10))) {
            long began = System.nanoTime();
            build(search).join();
            double quiet = seconds(began);
            say("%,d texts built in %.0f s, %.0f a second", TEXTS, quiet, TEXTS / quiet);
            say("%.0f MB on disk, %.0f MB of heap in use", megabytes(), heap());
            rounds(search, WARM);
            var resting = rounds(search, MEASURED);
            resting.tell("at rest");
            resting.tellSlowest();
            var busy = besideRebuilding(search);
            assertThat(resting.p99()).isLessThan(2_000);
            assertThat(busy.p99()).isLessThan(2_000);
        }
    }

    private static Answers rounds(LuceneComplaintSearch search, int number) {
        var answers = new Answers(search);
        for (int i = 0; i < number * ManyComplaints.QUERIES.size(); i++) {
            answers.one();
        }
        return answers;
    }

    private Answers besideRebuilding(LuceneComplaintSearch search) throws Exception {
        long began = System.nanoTime();
        var rebuilding = build(search);
        var busy = new Answers(search);
        while (!rebuilding.isDone() && seconds(began) < REBUILD) {
            busy.one();
            Thread.sleep(PAUSE_MILLIS);
        }
        busy.tell("while being built anew");
        say(
                "building anew: %,d of %,d after %.0f s, %.0f MB of heap in use",
                search.condition().built(), search.condition().documents(), seconds(began), heap());
        rebuilding.cancel(true);
        return busy;
    }

    private CompletableFuture<@Nullable Void> build(LuceneComplaintSearch search) {
        return search.rebuild(
                        Flux.range(1, TEXTS).<ComplaintText>map(complaints::complaint), POSITION)
                .toFuture();
    }

    private static final class Answers {
        private final LuceneComplaintSearch search;
        private final List<Long> searches = new ArrayList<>();
        private final List<Long> suggestions = new ArrayList<>();

        Answers(LuceneComplaintSearch search) {
            this.search = search;
        }

        /// The next search, and the next two suggestions.
        void one() {
            int next = searches.size();
            var text = ManyComplaints.QUERIES.get(next % ManyComplaints.QUERIES.size());
            var query = ComplaintQuery.of(MINISTRY, text).countingEverything();
            long began = System.nanoTime();
            search.search(query).block(PATIENCE);
            searches.add(System.nanoTime() - began);
            suggest(MINISTRY, BEGUN.get(next % BEGUN.size()));
            suggest(UNIT, BEGUN.get(next % BEGUN.size()));
        }

        private void suggest(Audience audience, String typed) {
            long began = System.nanoTime();
            search.suggest(audience, typed).block(PATIENCE);
            suggestions.add(System.nanoTime() - began);
        }

        /// The questions that take longest, by their medians.
        void tellSlowest() {
            var medians = new HashMap<String, Double>();
            int questions = ManyComplaints.QUERIES.size();
            for (int i = 0; i < questions; i++) {
                int one = i;
                var its =
                        IntStream.range(0, searches.size())
                                .filter(search -> search % questions == one)
                                .mapToObj(searches::get)
                                .toList();
                medians.put(ManyComplaints.QUERIES.get(i), percentile(its, 0.5));
            }
            medians.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(SLOWEST)
                    .forEach(question ->
                            say("%8.1f ms  %s", question.getValue(), question.getKey()));
        }

        double p99() {
            return percentile(searches, 0.99);
        }

        void tell(String when) {
            say(
                    "%s: search with counts p50 %.1f ms, p99 %.1f ms (%d); suggestions p50 %.1f ms, p99 %.1f ms (%d)",
                    when,
                    percentile(searches, 0.5),
                    p99(),
                    searches.size(),
                    percentile(suggestions, 0.5),
                    percentile(suggestions, 0.99),
                    suggestions.size());
        }
    }

    private double megabytes() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(SearchScaleBench::size).sum() / 1e6;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double percentile(List<Long> nanos, double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
