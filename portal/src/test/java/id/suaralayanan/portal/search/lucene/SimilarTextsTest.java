package id.suaralayanan.portal.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.SimilarText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/// How well copies and rewordings of one complaint are told from others, as if all texts were about
/// one unit: the hardest case, since only complaints about the same unit are compared.
///
/// The large set lies beside the repository (`../shared/search-dev`) and may be absent.
final class SimilarTextsTest {
    private static final Path SMALL = Path.of("src/test/resources/search/alike");
    private static final Path LARGE =
            Path.of(System.getProperty("search.dev", "../../shared/search-dev"));
    private static final String UNIT = "64.71-DISDUKCAPIL";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    /// Two texts, in the order of their numbers.
    private record Pair(int one, int other) {
        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private record Quality(double precision, double recall) {
        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    @Test
    void tellsCopiesAndRewordingsFromOthersInTheSmallSet() throws IOException {
        isGood(measured(SMALL));
    }

    @Test
    void tellsCopiesAndRewordingsFromOthersInTheLargeSet() throws IOException {
        assumeTrue(Files.isDirectory(LARGE), LARGE + " is not here: nothing was measured");
        isGood(measured(LARGE));
    }

    /// At most 15 in 100 suggestions are false.
    private static void isGood(Quality quality) {
        System.out.printf(
                Locale.ROOT,
                "already reported: precision %.3f, recall %.3f, F1 %.3f%n",
                quality.precision(),
                quality.recall(),
                quality.f1());
        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.85);
        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.75);
    }

    private Quality measured(Path set) throws IOException {
        var docs = JudgedSet.rows(set.resolve("docs.csv"));
        var suggested = suggested(docs.stream().map(List::getLast).toList());
        var same = same(set, docs.stream().map(List::getFirst).toList());
        long right = suggested.stream().filter(same::contains).count();
        return new Quality((double) right / suggested.size(), (double) right / same.size());
    }

    private Set<Pair> suggested(List<String> texts) {
        try (var search = new LuceneComplaintSearch(folder, NOW, 2, Duration.ofSeconds(20))) {
            var complaints =
                    IntStream.range(0, texts.size())
                            .mapToObj(i -> complaint(i, texts.get(i)))
                            .toList();
            search.rebuild(
                            Flux.fromIterable(complaints),
                            new LogPosition("1", "1:1:", Optional.empty()))
                    .block(PATIENCE);
            var pairs = new HashSet<Pair>();
            for (int i = 0; i < texts.size(); i++) {
                for (var other : alike(search, texts.get(i))) {
                    int number = (int) AComplaint.id(other.ticket()) - 1;
                    if (number != i) {
                        pairs.add(Pair.of(i, number));
                    }
                }
            }
            return pairs;
        }
    }

    private static List<SimilarText> alike(LuceneComplaintSearch search, String text) {
        return search.similar(new Audience.Everyone(), UNIT, text)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static ComplaintText complaint(int number, String text) {
        return AComplaint.saying(number + 1L, text).released(text).text();
    }

    private static Set<Pair> same(Path set, List<String> names) throws IOException {
        Map<String, String> clusters = new HashMap<>();
        JudgedSet.rows(set.resolve("clusters.csv"))
                .forEach(row -> clusters.put(row.get(0), row.get(1)));
        var pairs = new HashSet<Pair>();
        for (int i = 0; i < names.size(); i++) {
            var cluster = clusters.get(names.get(i));
            for (int j = i + 1; cluster != null && j < names.size(); j++) {
                if (cluster.equals(clusters.get(names.get(j)))) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
        return pairs;
    }
}
