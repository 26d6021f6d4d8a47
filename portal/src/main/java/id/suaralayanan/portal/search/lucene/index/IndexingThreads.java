package id.suaralayanan.portal.search.lucene.index;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;

/// Threads that write. What they have begun they finish: an interrupted write would close the files
/// under the writer.
public final class IndexingThreads {
    private final ExecutorService threads;

    public IndexingThreads(int number, String name) {
        threads =
                Executors.newFixedThreadPool(
                        number, Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Work without a result.
    public interface Work {
        void run() throws Exception;
    }

    /// Lazy; not cancelled with its subscriber.
    public <T> Mono<T> of(Callable<T> work) {
        return Mono.fromFuture(
                () -> CompletableFuture.supplyAsync(() -> call(work), threads), true);
    }

    /// As [#of].
    public Mono<Void> done(Work work) {
        return of(
                        () -> {
                            work.run();
                            return work;
                        })
                .then();
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    /// Does the last work and ends the threads.
    public void close(Runnable last) {
        threads.execute(last);
        threads.close();
    }
}
