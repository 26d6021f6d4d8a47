package id.suaralayanan.analytics.launch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two lanes for one part of a job: while the database works for one half, the job works for the
/// other.
public final class SideBySide {
    private final TransactionTemplate transactions;

    public SideBySide(PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
    }

    /// Does the first half in the caller's transaction and meanwhile the second in one of its own,
    /// which has ended when this returns. What the caller writes afterwards, such as a mark, stands
    /// only where both halves do; a second half may stand without it, so doing it again has to come
    /// out the same.
    ///
    /// @param work is given each half that is not empty; halves share no row that it writes
    public <T> void halves(List<T> all, Consumer<List<T>> work) {
        int middle = (all.size() + 1) / 2;
        List<T> second = all.subList(middle, all.size());
        if (second.isEmpty()) {
            all.stream().findFirst().ifPresent(_ -> work.accept(all));
            return;
        }
        try (var lane = Executors.newVirtualThreadPerTaskExecutor()) {
            var other =
                    CompletableFuture.runAsync(
                            () -> transactions.executeWithoutResult(_ -> work.accept(second)),
                            lane);
            work.accept(all.subList(0, middle));
            other.join();
        }
    }
}
