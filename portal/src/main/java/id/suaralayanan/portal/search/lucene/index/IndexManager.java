package id.suaralayanan.portal.search.lucene.index;

import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.IndexCondition;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.SearchUnavailable;
import id.suaralayanan.portal.search.SearchUnavailable.Reason;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;

/// Which index serves, and what becomes of it when its files fail.
///
/// - the writer broke down, the files are well (disk full): opened again at the last commit, three
///   times in a row at most
/// - the files are damaged, deleted or unreadable: lost; it goes on answering as long as it can,
///   but has no position any more, so that the follower builds a new one
///
/// All methods but [#read], [#isSound], [#position] and [#condition] are for the writing thread.
public final class IndexManager {
    private static final Duration CHECK_AGAIN = Duration.ofMinutes(10);
    private static final int MOST_FAILURES = 3;

    private final IndexFolder folder;
    private final IndonesianAnalyzer analyzer;
    private final AtomicReference<ServingIndex> now;

    /// A search failed in a way that a damaged file may explain.
    private volatile boolean suspicious;

    private volatile long checkedAt = System.nanoTime() - CHECK_AGAIN.toNanos();
    private int failures;

    /// Work with the index as it was at one moment.
    public interface Reading<T> {
        T with(FacetSearcher moment) throws IOException;
    }

    public IndexManager(IndexFolder folder, IndonesianAnalyzer analyzer) {
        this.folder = folder;
        this.analyzer = analyzer;
        this.now =
                new AtomicReference<>(
                        folder.newest().map(ServingIndex::of).orElseGet(ServingIndex::none));
    }

    public <T> T read(Reading<T> reading) throws IOException {
        for (int attempt = 0; attempt < 2; attempt++) {
            var index = now.get().index();
            if (index == null) {
                break;
            }
            try {
                return read(index, reading);
            } catch (AlreadyClosedException _) {
                // Replaced by a newer one at this moment.
            }
        }
        throw new SearchUnavailable(Reason.BUILDING);
    }

    private <T> T read(LuceneIndex index, Reading<T> reading) throws IOException {
        var moment = index.acquire();
        try {
            return reading.with(moment);
        } catch (SearchUnavailable | AlreadyClosedException failure) {
            throw failure;
        } catch (IOException | RuntimeException | InternalError failure) {
            if (IndexCorruption.is(failure)) {
                lose(index, failure);
                throw new SearchUnavailable(Reason.BUILDING);
            }
            suspicious = true;
            throw failure;
        } finally {
            index.release(moment);
        }
    }

    public void apply(ChangeBatch changes) throws IOException {
        var serving = now.get();
        var index = serving.index();
        if (serving.building() != null) {
            serving.building().apply(changes, index);
            return;
        }
        if (index == null || !serving.isSound() || !isUsable(index)) {
            throw new SearchUnavailable(Reason.BUILDING);
        }
        try {
            index.apply(changes);
            failures = 0;
        } catch (IOException | AlreadyClosedException failure) {
            recover(index, IndexCorruption.behind(failure, index));
            throw failure;
        }
    }

    private boolean isUsable(LuceneIndex index) throws IOException {
        if (!index.isOnDisk()) {
            lose(index, new FileNotFoundException("its files are gone"));
            return false;
        }
        boolean check = suspicious && System.nanoTime() - checkedAt > CHECK_AGAIN.toNanos();
        suspicious = false;
        return !check || isSound();
    }

    /// What was applied since the last commit is applied again by the follower.
    private void recover(LuceneIndex broken, Throwable cause) {
        if (IndexCorruption.is(cause) || !broken.isOnDisk() || ++failures > MOST_FAILURES) {
            lose(broken, cause);
            return;
        }
        broken.close();
        try {
            var again = LuceneIndex.open(broken.folder(), analyzer);
            now.set(ServingIndex.of(again));
        } catch (IOException | RuntimeException worse) {
            lose(broken, worse);
        }
    }

    private void lose(LuceneIndex index, Throwable why) {
        now.updateAndGet(
                serving -> serving.index() == index ? serving.lost(why.toString()) : serving);
    }

    /// A new index to be filled, and followed with from this position on; one that was begun before
    /// is given up.
    public IndexBuilding begin(LogPosition position) throws IOException {
        try {
            var building = new IndexBuilding(folder.create(), position);
            giveUp(now.getAndUpdate(serving -> serving.beside(building)));
            return building;
        } catch (IOException failure) {
            now.updateAndGet(serving -> serving.lost(failure.toString()));
            throw failure;
        }
    }

    private void giveUp(ServingIndex serving) {
        if (serving.building() != null) {
            serving.building().abandon(folder);
        }
    }

    public void replaceBy(IndexBuilding building) throws IOException {
        var fresh = building.finish();
        var before = now.getAndSet(ServingIndex.of(fresh));
        if (before.index() != null) {
            before.index().close();
        }
        folder.keepOnly(fresh);
    }

    public void abandon(IndexBuilding building, String why) {
        building.abandon(folder);
        now.updateAndGet(serving -> serving.without(building, why));
    }

    /// Where it is not sound, a new one is asked for.
    public boolean isSound() throws IOException {
        var index = now.get().index();
        if (index == null) {
            return false;
        }
        checkedAt = System.nanoTime();
        try {
            if (index.isSound()) {
                return true;
            }
            lose(
                    index,
                    new CorruptIndexException("a checksum is wrong", index.folder().toString()));
        } catch (IOException | AlreadyClosedException failure) {
            lose(index, failure);
        }
        return false;
    }

    /// Of the new one, while one is built.
    public Optional<LogPosition> position() {
        return now.get().position();
    }

    public IndexCondition condition() {
        return now.get().condition();
    }

    public void close() {
        var last = now.getAndSet(ServingIndex.none());
        giveUp(last);
        if (last.index() != null) {
            last.index().commitAndClose();
        }
    }
}
