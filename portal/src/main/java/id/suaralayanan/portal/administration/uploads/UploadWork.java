package id.suaralayanan.portal.administration.uploads;

import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.portal.administration.uploads.Upload.State;
import id.suaralayanan.portal.administration.uploads.UploadedRows.Row;
import id.suaralayanan.portal.administration.uploads.Uploads.Work;
import id.suaralayanan.portal.units.Registry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Works off the files that admins brought, one at a time.
@Component
final class UploadWork {
    private static final Logger LOG = LoggerFactory.getLogger(UploadWork.class);
    private static final int CHUNK = 500;

    private final Uploads uploads;
    private final RegistryStore store;
    private final Registry registry;
    private final TransactionalOperator transactions;

    UploadWork(
            Uploads uploads,
            RegistryStore store,
            Registry registry,
            ReactiveTransactionManager transactions) {
        this.uploads = uploads;
        this.store = store;
        this.registry = registry;
        this.transactions = TransactionalOperator.create(transactions);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        return uploads.take().flatMap(this::process).onErrorComplete();
    }

    private Mono<Void> process(Work work) {
        return store.judge(work.kind())
                .flatMap(judge ->
                        Mono.fromCallable(() -> UploadedRows.of(work.content(), judge))
                                .subscribeOn(Schedulers.boundedElastic()))
                .flatMap(rows -> work.isDry() ? check(work, rows) : store(work, rows))
                .onErrorResume(
                        UnusableFile.class,
                        why ->
                                uploads.finish(
                                        work.id(),
                                        State.UNUSABLE,
                                        StoredCounts.NONE,
                                        List.of(new RefusedLine(0, "", List.of(why.problem())))))
                .onErrorResume(failure -> giveBack(work, failure));
    }

    /// Stores every row and takes all of it back: what is said beforehand is what will happen.
    private Mono<Void> check(Work work, UploadedRows rows) {
        Mono<StoredCounts> tried =
                transactions
                        .execute(transaction -> {
                            transaction.setRollbackOnly();
                            return chunks(rows)
                                    .concatMap(chunk ->
                                            store.store(work.kind(), chunk, work.officer()))
                                    .reduce(StoredCounts.NONE, StoredCounts::plus);
                        })
                        .single();
        return uploads.progress(work.id(), 0, rows.lines())
                .then(tried)
                .flatMap(counts -> finish(work, State.CHECKED, counts, rows));
    }

    /// Each piece is stored for itself, so that everybody sees how far it is.
    private Mono<Void> store(Work work, UploadedRows rows) {
        return chunks(rows)
                .concatMap(chunk -> store.store(work.kind(), chunk, work.officer()))
                .scan(StoredCounts.NONE, StoredCounts::plus)
                .concatMap(counts ->
                        uploads.progress(work.id(), counts.rows(), rows.lines()).thenReturn(counts))
                .last()
                .flatMap(counts ->
                        store.conclude(work.kind())
                                .then(finish(work, State.STORED, counts, rows))
                                .then(registry.refresh()));
    }

    private Mono<Void> finish(Work work, State state, StoredCounts counts, UploadedRows rows) {
        var all = counts.plus(new StoredCounts(0, 0, rows.again()));
        return uploads.finish(work.id(), state, all, rows.refused());
    }

    private Mono<Void> giveBack(Work work, Throwable failure) {
        LOG.warn("upload {} broke off", work.id(), failure);
        return uploads.release(work.id());
    }

    private static Flux<List<Row>> chunks(UploadedRows rows) {
        var good = rows.good();
        return Flux.fromStream(() ->
                IntStream.range(0, Math.ceilDiv(good.size(), CHUNK))
                        .mapToObj(at ->
                                good.subList(at * CHUNK, Math.min(good.size(), (at + 1) * CHUNK))));
    }
}
