package id.suaralayanan.portal.search.lucene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.lucene.JudgedSet.Score;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import id.suaralayanan.portal.search.lucene.query.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/// How good the order is, against what persons judged, through the port that the API asks.
///
/// The large set lies beside the repository (`../shared/search-dev`) and may be absent; the small
/// one comes with it. What each technique adds: `-Dsearch.steps=true`.
final class SearchQualityTest {
    private static final Path SMALL = Path.of("src/test/resources/search/judged");
    private static final Path LARGE =
            Path.of(System.getProperty("search.dev", "../../shared/search-dev"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final Dictionaries SHIPPED = new Dictionaries(Optional.empty());

    /// Of the large set with the standard weights, once it was measured.
    private static Map<String, Score> standard = Map.of();

    @TempDir private Path folder;

    @Test
    void findsWhatIsMeantInTheSmallSet() throws IOException {
        var scores = ours(JudgedSet.read(SMALL), Weights.STANDARD);

        assertThat(mean(scores, Score::gain)).isGreaterThanOrEqualTo(0.85);
        assertThat(mean(scores, Score::recall)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void findsWhatIsMeantInTheLargeSetAndBeatsTheStockAnalyzer() throws IOException {
        assumeTrue(Files.isDirectory(LARGE), LARGE + " is not here: nothing was measured");
        var set = JudgedSet.read(LARGE);

        var scores = standard(set);
        var stock = stock(set);

        tell("ours", scores);
        tell("stock analyzer, OR", stock);
        tellByFifths(scores);
        byStyle(set, scores).forEach((style, gain) -> say("  %-18s %.3f", style, gain));
        double[] gained = interval(scores, stock);
        say("nDCG@10 above stock: 95 %% bootstrap [%.3f, %.3f]", gained[0], gained[1]);
        assertThat(mean(scores, Score::gain)).isGreaterThanOrEqualTo(0.64);
        assertThat(mean(scores, Score::recall)).isGreaterThanOrEqualTo(0.75);
        assertThat(gained[0]).isPositive();
    }

    @Test
    @EnabledIfSystemProperty(named = "search.steps", matches = "true")
    void tellsWhatEachTechniqueAdds() throws IOException {
        var set = JudgedSet.read(LARGE);
        tell("all", ours(set, Weights.STANDARD));
        without()
                .forEach((name, weights) -> {
                    try {
                        tell("without " + name, ours(set, weights));
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
    }

    private static Map<String, Weights> without() {
        var w = Weights.STANDARD;
        var steps = new LinkedHashMap<String, Weights>();
        steps.put("concepts", with(w, 0, 0, w.context(), w.strict()));
        steps.put("near words", with(w, w.concept(), 0, w.context(), w.strict()));
        steps.put("context", with(w, w.concept(), w.near(), 0, w.strict()));
        steps.put("strict bonus", with(w, w.concept(), w.near(), w.context(), 0));
        steps.put("any of these", with(w, 0, 0, 0, 0));
        return steps;
    }

    private static Weights with(Weights w, float concept, float near, float context, float strict) {
        return new Weights(
                concept,
                near,
                w.reply(),
                context,
                w.corrected(),
                w.completed(),
                strict,
                w.saturation(),
                w.length());
    }

    /// What single words of the lexicon carry: it was not written for the words of these queries
    /// where the loss of twenty of the groups that they ask for is small, whichever they are.
    @Test
    void losesLittleWithoutAnyTwentyConcepts() throws IOException {
        assumeTrue(Files.isDirectory(LARGE), LARGE + " is not here: nothing was measured");
        var set = JudgedSet.read(LARGE);
        var asked = askedFor(set);
        double whole = mean(standard(set), Score::gain);
        var losses =
                IntStream.rangeClosed(1, 5)
                        .parallel()
                        .mapToDouble(seed -> whole - gainWithoutTwenty(set, asked, seed))
                        .toArray();
        for (double loss : losses) {
            say("without twenty of the %d concepts asked for: %.3f less", asked.size(), loss);
            assertThat(loss).isLessThan(0.08);
        }
    }

    private double gainWithoutTwenty(JudgedSet set, List<String> asked, int seed) {
        try {
            return mean(ours(set, Weights.STANDARD, withoutTwenty(asked, seed)), Score::gain);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The concepts that some query holds a form of.
    private static List<String> askedFor(JudgedSet set) {
        var analyzer =
                new id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer(SHIPPED);
        var queries =
                set.queries().values().stream()
                        .map(query -> stems(analyzer, query.words()))
                        .toList();
        return SHIPPED.concepts().entrySet().stream()
                .filter(concept ->
                        concept.getValue().forms().stream()
                                .map(form -> stems(analyzer, form))
                                .anyMatch(form ->
                                        queries.stream()
                                                .anyMatch(query ->
                                                        Collections.indexOfSubList(query, form)
                                                                >= 0)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> stems(
            id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer analyzer,
            String text) {
        return analyzer.tokens(text).stream().map(Token::stem).toList();
    }

    private Dictionaries withoutTwenty(List<String> concepts, int seed) throws IOException {
        var names = new ArrayList<>(concepts);
        Collections.shuffle(names, new Random(seed));
        var own = Files.createTempDirectory(folder, "own");
        Files.write(
                own.resolve("concepts.txt"),
                names.stream().limit(20).map(name -> name + ": -").toList());
        return new Dictionaries(Optional.of(own));
    }

    /// The same for each fifth of the queries: no part of them carries the mean.
    private static void tellByFifths(Map<String, Score> scores) {
        var all = List.copyOf(scores.values());
        for (int fifth = 0; fifth < 5; fifth++) {
            int rest = fifth;
            say(
                    "  fifth %d: nDCG@10 %.3f",
                    fifth + 1,
                    IntStream.range(0, all.size())
                            .filter(i -> i % 5 == rest)
                            .mapToDouble(i -> all.get(i).gain())
                            .average()
                            .orElseThrow());
        }
    }

    private Map<String, Score> standard(JudgedSet large) throws IOException {
        if (standard.isEmpty()) {
            standard = ours(large, Weights.STANDARD);
        }
        return standard;
    }

    private Map<String, Score> ours(JudgedSet set, Weights weights) throws IOException {
        return ours(set, weights, SHIPPED);
    }

    private Map<String, Score> ours(JudgedSet set, Weights weights, Dictionaries dictionaries)
            throws IOException {
        var index = Files.createTempDirectory(folder, "index");
        try (var search =
                new LuceneComplaintSearch(
                        index, NOW, 2, Duration.ofSeconds(20), dictionaries, weights)) {
            search.rebuild(
                            Flux.fromIterable(set.texts()),
                            new LogPosition("1", "1:1:", Optional.empty()))
                    .block(PATIENCE);
            var scores = new LinkedHashMap<String, Score>();
            set.queries()
                    .forEach((id, query) ->
                            scores.put(id, set.score(id, ranked(search, set, query.words()))));
            return scores;
        }
    }

    /// Three pages.
    private static List<String> ranked(LuceneComplaintSearch search, JudgedSet set, String words) {
        return Flux.range(1, 3)
                .concatMap(page ->
                        search.search(
                                ComplaintQuery.of(new Audience.AllUnits(), words).onPage(page)))
                .concatMapIterable(page -> page.hits())
                .map(Hit::ticket)
                .map(ticket -> set.names().get((int) AComplaint.id(ticket) - 1))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    /// What Lucene does by itself: its Indonesian analyzer, any of the words, BM25.
    private static Map<String, Score> stock(JudgedSet set) throws IOException {
        var scores = new LinkedHashMap<String, Score>();
        try (var analyzer = new IndonesianAnalyzer();
                var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var text : set.texts()) {
                    var document = new Document();
                    document.add(new TextField("text", text.original(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                for (var query : set.queries().entrySet()) {
                    var words =
                            new QueryBuilder(analyzer)
                                    .createBooleanQuery("text", query.getValue().words());
                    var ranked = new ArrayList<String>();
                    if (words != null) {
                        for (var hit : searcher.search(words, 50).scoreDocs) {
                            ranked.add(set.names().get(hit.doc));
                        }
                    }
                    scores.put(query.getKey(), set.score(query.getKey(), ranked));
                }
            }
        }
        return scores;
    }

    private static Map<String, Double> byStyle(JudgedSet set, Map<String, Score> scores) {
        return scores.entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> requireNonNull(set.queries().get(entry.getKey())).style(),
                                TreeMap::new,
                                Collectors.averagingDouble(entry -> entry.getValue().gain())));
    }

    private static double[] interval(Map<String, Score> ours, Map<String, Score> others) {
        var gains =
                ours.keySet().stream()
                        .map(id ->
                                requireNonNull(ours.get(id)).gain()
                                        - requireNonNull(others.get(id)).gain())
                        .toList();
        var random = new Random(1);
        var means =
                IntStream.range(0, 2000)
                        .mapToDouble(_ ->
                                random.ints(gains.size(), 0, gains.size())
                                        .mapToDouble(gains::get)
                                        .average()
                                        .orElseThrow())
                        .sorted()
                        .toArray();
        return new double[] {means[50], means[1949]};
    }

    private static void tell(String name, Map<String, Score> scores) {
        say(
                "%-22s nDCG@10 %.4f  recall@50 %.4f",
                name, mean(scores, Score::gain), mean(scores, Score::recall));
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }

    private static double mean(Map<String, Score> scores, ToDoubleFunction<Score> part) {
        return scores.values().stream().mapToDouble(part).average().orElseThrow();
    }
}
