package id.suaralayanan.portal.search.lucene.index;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;

/// The one thread that writes. What it has begun it finishes: an interrupted write would close the
/// files under the writer.
public final class IndexingThread {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("search-index").daemon().factory());

    /// Lazy; not cancelled with its subscriber.
    public <T> Mono<T> of(Callable<T> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> call(work), thread), true);
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    /// Does the last work and ends the thread.
    public void close(Runnable last) {
        thread.execute(last);
        thread.close();
    }
}
