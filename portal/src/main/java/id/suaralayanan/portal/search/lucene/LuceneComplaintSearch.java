package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.ComplaintSearch;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.IndexCondition;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.SearchPage;
import id.suaralayanan.portal.search.SearchUnavailable;
import id.suaralayanan.portal.search.SearchUnavailable.Reason;
import id.suaralayanan.portal.search.SimilarText;
import id.suaralayanan.portal.search.Topics;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.index.FacetSearcher;
import id.suaralayanan.portal.search.lucene.index.IndexBuilding;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import id.suaralayanan.portal.search.lucene.index.IndexFolder;
import id.suaralayanan.portal.search.lucene.index.IndexManager;
import id.suaralayanan.portal.search.lucene.index.IndexingThreads;
import id.suaralayanan.portal.search.lucene.query.FilteredQueries;
import id.suaralayanan.portal.search.lucene.query.Weights;
import id.suaralayanan.portal.search.lucene.similar.SimilarTexts;
import id.suaralayanan.portal.search.lucene.similar.TopicTexts;
import id.suaralayanan.portal.search.lucene.suggest.NextWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Search in the portal's own process: plain Java and files, wrapped once, here, for reactive
/// callers.
///
/// Searches run on a few threads of their own with a bounded queue; what has waited and searched
/// for longer than allowed is cut off. Changes are written by one thread; a new index is filled by
/// others beside it, and follows the changes as the one does that answers. Whatever goes wrong with
/// the files is answered in one way: the follower is asked to build a new index, and the old one
/// serves as long as it can.
public final class LuceneComplaintSearch implements ComplaintSearch, AutoCloseable {
    private static final int BATCH = 500;
    private static final int QUEUE = 64;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final IndonesianAnalyzer analyzer;
    private final IndexManager indexManager;
    private final FilteredQueries questions;
    private final SearchTools tools;
    private final Duration longest;
    private final IndexingThreads writing = new IndexingThreads(1, "search-index");
    private final IndexingThreads filling = new IndexingThreads(PROCESSORS, "search-fill");
    private final Scheduler searching;

    /// Opens the index in this folder, if there is one that can be used.
    ///
    /// @param threads how many searches run at the same time
    /// @param longest after which a search is cut off
    public LuceneComplaintSearch(Path folder, Clock clock, int threads, Duration longest) {
        this(folder, clock, threads, longest, new Dictionaries(Optional.empty()), Weights.STANDARD);
    }

    public LuceneComplaintSearch(
            Path folder,
            Clock clock,
            int threads,
            Duration longest,
            Dictionaries dictionaries,
            Weights weights) {
        this.analyzer = new IndonesianAnalyzer(dictionaries);
        this.indexManager = new IndexManager(new IndexFolder(folder, analyzer), analyzer);
        this.questions = new FilteredQueries(dictionaries, analyzer, weights);
        this.tools = new SearchTools(analyzer, weights, new RecencyRescorer(clock));
        this.longest = longest;
        this.searching = Schedulers.newBoundedElastic(threads, QUEUE, "search", 60, true);
    }

    /// What every search needs.
    record SearchTools(IndonesianAnalyzer analyzer, Weights weights, RecencyRescorer recency) {}

    @Override
    public Mono<SearchPage> search(ComplaintQuery query) {
        return answered((moment, deadline) ->
                new SearchExecution(moment, tools, deadline)
                        .answer(query, questions.of(query, moment.getIndexReader())));
    }

    @Override
    public Mono<List<String>> tickets(ComplaintQuery query) {
        var all = query.onPage(ComplaintQuery.LAST_PAGE);
        return answered((moment, deadline) ->
                new SearchExecution(moment, tools, deadline)
                        .tickets(all, questions.of(all, moment.getIndexReader())));
    }

    @Override
    public Mono<List<SimilarText>> similar(Audience audience, String unit, String text) {
        return answered((moment, _) -> new SimilarTexts(analyzer, moment, audience).of(unit, text));
    }

    @Override
    public Mono<List<String>> suggest(Audience audience, String typed) {
        var all = ComplaintQuery.of(audience, "");
        return answered((moment, deadline) -> {
            var scope = questions.of(all, moment.getIndexReader()).query();
            return new NextWords(analyzer, moment, audience, scope).of(typed, deadline);
        });
    }

    @Override
    public Mono<Topics> topics(Audience audience, Topics.Period period) {
        var all = ComplaintQuery.of(audience, "");
        var now = all.between(period.first(), period.last());
        var before = all.between(period.since(), period.first().minusDays(1));
        return answered((moment, _) ->
                new TopicTexts(analyzer, moment, IndexFields.textFor(audience))
                        .of(
                                questions.of(now, moment.getIndexReader()).query(),
                                questions.of(before, moment.getIndexReader()).query(),
                                SearchExecution.NEWEST));
    }

    @Override
    public Mono<Topics> topics(List<String> now, List<String> before) {
        return Mono.fromCallable(() -> TopicTexts.of(analyzer, now, before))
                .subscribeOn(searching)
                .onErrorMap(
                        RejectedExecutionException.class, _ -> new SearchUnavailable(Reason.BUSY));
    }

    /// What is asked of one moment of the index.
    private interface Answer<T> {
        /// @param deadline of [System#nanoTime()]
        T of(FacetSearcher moment, long deadline) throws IOException;
    }

    private <T> Mono<T> answered(Answer<T> answer) {
        return Mono.defer(
                        () -> {
                            long deadline = System.nanoTime() + longest.toNanos();
                            return Mono.fromCallable(() -> find(answer, deadline))
                                    .subscribeOn(searching);
                        })
                .onErrorMap(
                        RejectedExecutionException.class, _ -> new SearchUnavailable(Reason.BUSY));
    }

    private <T> T find(Answer<T> answer, long deadline) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new SearchUnavailable(Reason.BUSY);
        }
        return indexManager.read(moment -> answer.of(moment, deadline));
    }

    @Override
    public Mono<LogPosition> position() {
        return Mono.fromSupplier(indexManager::position).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<Void> apply(ChangeBatch changes) {
        return writing.done(() -> indexManager.apply(changes));
    }

    @Override
    public Mono<Void> rebuild(Flux<ComplaintText> documents, LogPosition position) {
        return Mono.usingWhen(
                writing.of(() -> indexManager.begin(position)),
                building ->
                        documents
                                .buffer(BATCH)
                                .flatMap(batch -> filled(building, batch), fillers())
                                .then(writing.done(() -> indexManager.replaceBy(building))),
                _ -> Mono.empty(),
                (building, failure) ->
                        writing.done(() -> indexManager.abandon(building, failure.toString())),
                building ->
                        writing.done(() -> indexManager.abandon(building, "building was stopped")));
    }

    /// Taking texts apart is most of the work: by all processors where nothing answers meanwhile,
    /// else by half of them.
    private int fillers() {
        return condition().documents() == 0 ? PROCESSORS : Math.max(1, PROCESSORS / 2);
    }

    private Mono<Void> filled(IndexBuilding building, List<ComplaintText> batch) {
        return filling.done(() -> building.fill(batch));
    }

    /// Takes its time, beside searching and writing.
    @Override
    public Mono<Boolean> verify() {
        return Mono.fromCallable(indexManager::isSound).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public IndexCondition condition() {
        return indexManager.condition();
    }

    /// Keeps what has been applied and lets go of the files.
    @Override
    public void close() {
        searching.dispose();
        filling.close(() -> {});
        writing.close(indexManager::close);
    }
}
