package id.suaralayanan.portal.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchServer;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.index.DocumentMapper;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import id.suaralayanan.portal.search.lucene.query.FilteredQueries;
import id.suaralayanan.portal.search.lucene.query.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/// Search of complaints against its two limits, in one run on the same texts.
///
/// - P5: our search, through the port as the portal calls it, against bare Lucene on the same files
///   with the same query object doing the same work: best 20, highlights, stored fields, counts by
///   five dimensions; p99 over all queries.
/// - P6: our best 20 with highlights against PostgreSQL's best 20 without (stored `tsvector`, GIN,
///   `ts_rank`, warm, 256 MB of `work_mem`, the same rule how many words must match); mean.
@Timeout(value = 6, unit = TimeUnit.HOURS)
final class ComplaintSearchBench {
    private static final int COMPLAINTS = Integer.getInteger("bench.complaints", 500_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int REPETITIONS = Integer.getInteger("bench.repetitions", 20);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Audience MINISTRY = new Audience.AllUnits();
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    private final ManyComplaints complaints = new ManyComplaints(20261121);
    @TempDir private Path folder;

    @Test
    void staysCloseToBareLuceneAndFarFromTheDatabase() throws Exception {
        try (var search = new LuceneComplaintSearch(folder, NOW, 2, Duration.ofSeconds(10))) {
            long began = System.nanoTime();
            search.rebuild(
                            Flux.range(1, COMPLAINTS).<ComplaintText>map(complaints::complaint),
                            new LogPosition("1", "1:1:", Optional.empty()))
                    .block(PATIENCE);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT, "%d complaints indexed in %.1f s%n", COMPLAINTS, seconds);
            var closeToLucene = againstLucene(search);
            var farFromDatabase = againstDatabase(search);
            BenchReport.open().add(closeToLucene);
            BenchReport.open().add(farFromDatabase);
            assertThat(List.of(closeToLucene, farFromDatabase)).allMatch(Comparison::isMet);
        }
    }

    private Comparison againstLucene(LuceneComplaintSearch search) throws IOException {
        try (var directory = FSDirectory.open(newestIndex());
                var reader = DirectoryReader.open(directory)) {
            var bare = new Bare(reader);
            var ours = new ArrayList<Double>();
            var others = new ArrayList<Double>();
            for (int round = -1; round < ROUNDS; round++) {
                var mine = new ArrayList<Long>();
                var its = new ArrayList<Long>();
                for (int i = 0; i < REPETITIONS * ManyComplaints.QUERIES.size(); i++) {
                    var text = ManyComplaints.QUERIES.get(i * 7 % ManyComplaints.QUERIES.size());
                    if (i % 2 == 0) {
                        mine.add(ours(search, text, true));
                        its.add(bare.run(text));
                    } else {
                        its.add(bare.run(text));
                        mine.add(ours(search, text, true));
                    }
                }
                if (round >= 0) {
                    ours.add(percentile(mine, 0.99));
                    others.add(percentile(its, 0.99));
                    System.out.printf(
                            Locale.ROOT,
                            "P5 round %d: p50 %.2f / %.2f ms, p99 %.2f / %.2f ms%n",
                            round,
                            percentile(mine, 0.5),
                            percentile(its, 0.5),
                            ours.getLast(),
                            others.getLast());
                }
            }
            return new Comparison(
                    "P5 complaint search p99, %d texts".formatted(COMPLAINTS),
                    "bare Lucene, same query, same work",
                    "ms",
                    1.5,
                    false,
                    runs(ours, others),
                    Optional.empty(),
                    "top 20, snippets, facet counts");
        }
    }

    private static List<Run> runs(List<Double> ours, List<Double> others) {
        return IntStream.range(0, ours.size())
                .mapToObj(i -> new Run(ours.get(i), others.get(i)))
                .toList();
    }

    private static long ours(LuceneComplaintSearch search, String text, boolean counting) {
        var query = ComplaintQuery.of(MINISTRY, text);
        long began = System.nanoTime();
        search.search(counting ? query.countingEverything() : query).block(PATIENCE);
        return System.nanoTime() - began;
    }

    /// Lucene without us: what our answer asks of it, written down as directly as possible.
    private static final class Bare {
        private final IndexSearcher searcher;
        private final SortedSetDocValuesReaderState counting;
        private final Dictionaries dictionaries = new Dictionaries(Optional.empty());
        private final IndonesianAnalyzer analyzer = new IndonesianAnalyzer(dictionaries);
        private final FilteredQueries questions =
                new FilteredQueries(dictionaries, analyzer, Weights.STANDARD);
        private final RecencyRescorer recency = new RecencyRescorer(NOW);
        private final String[] field = {IndexFields.textFor(MINISTRY)};

        Bare(DirectoryReader reader) throws IOException {
            searcher = new IndexSearcher(reader);
            searcher.setSimilarity(
                    new BM25Similarity(Weights.STANDARD.saturation(), Weights.STANDARD.length()));
            counting = new DefaultSortedSetDocValuesReaderState(reader, DocumentMapper.FACETS);
        }

        /// The least that an answer can take: the best 20 by words, nothing of what they say.
        long best(String text) throws IOException {
            var words =
                    questions
                            .of(ComplaintQuery.of(MINISTRY, text), searcher.getIndexReader())
                            .words();
            long began = System.nanoTime();
            searcher.search(words, new TopScoreDocCollectorManager(20, null, 20));
            return System.nanoTime() - began;
        }

        long run(String text) throws IOException {
            long began = System.nanoTime();
            var question =
                    questions.of(ComplaintQuery.of(MINISTRY, text), searcher.getIndexReader());
            var counted = searcher.search(question.query(), new FacetsCollectorManager());
            var top = best(question.query(), RecencyRescorer.AMONG, 1);
            var counts = new SortedSetDocValuesFacetCounts(counting, counted);
            for (var dimension : Dimension.values()) {
                counts.getTopChildren(50, dimension.name());
            }
            if (top.scoreDocs.length < SearchExecution.PLENTY && question.near().isPresent()) {
                var near = question.near().get();
                int nearest = SearchExecution.NEAREST;
                show(near.words(), best(near.query(), nearest, nearest + 1));
            } else {
                show(question.words(), top);
            }
            return System.nanoTime() - began;
        }

        private TopDocs best(Query query, int wanted, int counted) throws IOException {
            return searcher.search(query, new TopScoreDocCollectorManager(wanted, null, counted));
        }

        private void show(Query words, TopDocs found) throws IOException {
            var weighed = recency.weigh(searcher, found);
            var best = Arrays.stream(weighed.scoreDocs).limit(20).toArray(ScoreDoc[]::new);
            UnifiedHighlighter.builder(searcher, analyzer)
                    .withMaxLength(5_000)
                    .build()
                    .highlightFields(field, words, new TopDocs(weighed.totalHits, best));
            var stored = searcher.storedFields();
            for (var hit : best) {
                stored.document(hit.doc, DocumentMapper.OF_A_HIT);
            }
        }
    }

    private Comparison againstDatabase(LuceneComplaintSearch search) throws Exception {
        var texts = ManyComplaints.QUERIES.stream().filter(text -> !text.contains("\"")).toList();
        try (var database = ScratchServer.start().fresh(Map.of());
                var connection = database.superuser().connect();
                var directory = FSDirectory.open(newestIndex());
                var reader = DirectoryReader.open(directory)) {
            load(connection);
            var bare = new Bare(reader);
            var least = new ArrayList<Double>();
            var ours = new ArrayList<Double>();
            var others = new ArrayList<Double>();
            for (int round = -1; round < 3; round++) {
                var mine = new ArrayList<Long>();
                var its = new ArrayList<Long>();
                var bares = new ArrayList<Long>();
                for (var text : texts) {
                    mine.add(ours(search, text, false));
                    bares.add(bare.best(text));
                    its.add(theirs(connection, text));
                }
                if (round >= 0) {
                    least.add(mean(bares));
                    ours.add(mean(mine));
                    others.add(mean(its));
                    System.out.printf(
                            Locale.ROOT,
                            "P6 round %d: mean %.2f / %.2f ms (bare %.2f), median %.2f / %.2f ms%n",
                            round,
                            ours.getLast(),
                            others.getLast(),
                            least.getLast(),
                            percentile(mine, 0.5),
                            percentile(its, 0.5));
                }
            }
            return new Comparison(
                    "P6 ranked searches a second, %d texts".formatted(COMPLAINTS),
                    "PostgreSQL full text, stored tsvector and GIN, work_mem 256MB",
                    "1/s",
                    50,
                    true,
                    runs(perSecond(ours), perSecond(others)),
                    Optional.empty(),
                    String.format(
                            Locale.ROOT,
                            "by mean; ours cuts snippets too, PostgreSQL makes none; bare Lucene's best 20 alone take %.2f ms",
                            least.getLast()));
        }
    }

    private static List<Double> perSecond(List<Double> millis) {
        return millis.stream().map(each -> 1000 / each).toList();
    }

    private void load(Connection connection) throws Exception {
        run(
                connection,
                """
                CREATE TABLE bench_complaint (
                    id    bigint PRIMARY KEY,
                    body  text NOT NULL,
                    words tsvector GENERATED ALWAYS AS (to_tsvector('indonesian', body)) STORED
                )
                """);
        run(connection, "SET synchronous_commit = off");
        for (int from = 1; from <= COMPLAINTS; from += 10_000) {
            insert(connection, from, Math.min(from + 10_000, COMPLAINTS + 1));
        }
        run(connection, "SET maintenance_work_mem = '512MB'");
        run(
                connection,
                "CREATE INDEX ON bench_complaint USING gin (words) WITH (fastupdate = off)");
        run(connection, "VACUUM ANALYZE bench_complaint");
        run(connection, "SET work_mem = '256MB'");
        run(connection, "SET jit = off");
    }

    private void insert(Connection connection, int from, int end) throws SQLException {
        var ids = IntStream.range(from, end).boxed().toArray();
        var texts =
                IntStream.range(from, end)
                        .mapToObj(i -> complaints.complaint(i).original())
                        .toArray();
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO bench_complaint (id, body)
                        SELECT id, body FROM unnest(?, ?) AS given (id, body)
                        """)) {
            insert.setArray(1, connection.createArrayOf("int4", ids));
            insert.setArray(2, connection.createArrayOf("text", texts));
            insert.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long theirs(Connection connection, String text) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT id, body, ts_rank(words, query) AS score
                          FROM bench_complaint, to_tsquery('indonesian', ?) AS query
                         WHERE words @@ query
                         ORDER BY score DESC
                         LIMIT 20
                        """)) {
            statement.setString(1, words(text));
            long began = System.nanoTime();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(2);
                }
            }
            return System.nanoTime() - began;
        }
    }

    /// The rule of `StrictQueries` in the terms of PostgreSQL: enough of the words, in any
    /// combination.
    private static String words(String text) {
        var words = List.of(text.replace("e-ktp", "ktp").split(" "));
        int needed = words.size() <= 2 ? words.size() : Math.ceilDiv(words.size() * 6, 10);
        IntPredicate enough = set -> Integer.bitCount(set) == needed;
        return IntStream.range(0, 1 << words.size())
                .filter(enough)
                .mapToObj(set -> "(" + String.join(" & ", chosen(words, set)) + ")")
                .reduce((one, other) -> one + " | " + other)
                .orElseThrow();
    }

    private static List<String> chosen(List<String> words, int set) {
        return IntStream.range(0, words.size())
                .filter(i -> (set & 1 << i) != 0)
                .mapToObj(words::get)
                .toList();
    }

    private Path newestIndex() throws IOException {
        try (var indexes = Files.list(folder)) {
            return indexes.sorted().toList().getLast();
        }
    }

    private static double percentile(List<Long> nanos, double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    private static double mean(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).average().orElseThrow() / 1e6;
    }
}
