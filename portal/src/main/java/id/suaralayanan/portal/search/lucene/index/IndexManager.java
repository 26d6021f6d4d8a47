package id.suaralayanan.portal.search.lucene.index;

import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.IndexCondition;
import id.suaralayanan.portal.search.IndexCondition.Phase;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.SearchUnavailable;
import id.suaralayanan.portal.search.SearchUnavailable.Reason;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

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
    private final AtomicReference<Serving> now;

    /// A search failed in a way that a damaged file may explain.
    private volatile boolean suspicious;

    private volatile long checkedAt = System.nanoTime() - CHECK_AGAIN.toNanos();
    private int failures;

    private record Serving(@Nullable LuceneIndex index, Phase phase, Optional<String> trouble) {
        boolean isSound() {
            return index != null && trouble.isEmpty();
        }

        Serving lost(String why) {
            return new Serving(
                    index, phase == Phase.BUILDING ? phase : Phase.LOST, Optional.of(why));
        }
    }

    /// Work with the index as it was at one moment.
    public interface Reading<T> {
        T with(FacetSearcher moment) throws IOException;
    }

    public IndexManager(IndexFolder folder, IndonesianAnalyzer analyzer) {
        this.folder = folder;
        this.analyzer = analyzer;
        this.now =
                new AtomicReference<>(
                        folder.newest()
                                .map(index -> new Serving(index, Phase.SERVING, Optional.empty()))
                                .orElseGet(IndexManager::nothing));
    }

    private static Serving nothing() {
        return new Serving(null, Phase.LOST, Optional.of("there is no index"));
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
            if (isDamage(failure)) {
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
        if (index == null || !serving.isSound() || !isUsable(index)) {
            throw new SearchUnavailable(Reason.BUILDING);
        }
        try {
            index.apply(changes);
            failures = 0;
        } catch (IOException | AlreadyClosedException failure) {
            recover(index, broken(index, failure));
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

    private static Throwable broken(LuceneIndex index, Exception failure) {
        return failure instanceof AlreadyClosedException ? index.tragedy(failure) : failure;
    }

    /// What was applied since the last commit is applied again by the follower.
    private void recover(LuceneIndex broken, Throwable cause) {
        if (isDamage(cause) || !broken.isOnDisk() || ++failures > MOST_FAILURES) {
            lose(broken, cause);
            return;
        }
        broken.close();
        try {
            var again = LuceneIndex.open(broken.folder(), analyzer);
            now.set(new Serving(again, Phase.SERVING, Optional.empty()));
        } catch (IOException | RuntimeException worse) {
            lose(broken, worse);
        }
    }

    private static boolean isDamage(Throwable failure) {
        return switch (failure) {
            case CorruptIndexException _,
                    IndexFormatTooOldException _,
                    IndexFormatTooNewException _,
                    IndexNotFoundException _,
                    EOFException _,
                    FileNotFoundException _,
                    NoSuchFileException _,
                    AccessDeniedException _,
                    InternalError _ -> // a mapped file became shorter
                    true;
            default -> false;
        };
    }

    private void lose(LuceneIndex index, Throwable why) {
        now.updateAndGet(
                serving -> serving.index() == index ? serving.lost(why.toString()) : serving);
    }

    /// A new index to be filled.
    public LuceneIndex begin() throws IOException {
        try {
            var fresh = folder.create();
            now.updateAndGet(
                    serving -> new Serving(serving.index(), Phase.BUILDING, serving.trouble()));
            return fresh;
        } catch (IOException failure) {
            now.updateAndGet(serving -> serving.lost(failure.toString()));
            throw failure;
        }
    }

    public LuceneIndex replaceBy(LuceneIndex fresh, LogPosition position) throws IOException {
        fresh.finish(position);
        var before = now.getAndSet(new Serving(fresh, Phase.SERVING, Optional.empty()));
        if (before.index() != null) {
            before.index().close();
        }
        folder.keepOnly(fresh);
        return fresh;
    }

    public LuceneIndex abandon(LuceneIndex fresh, String why) {
        fresh.close();
        folder.delete(fresh.folder());
        now.updateAndGet(serving -> new Serving(serving.index(), Phase.LOST, Optional.of(why)));
        return fresh;
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

    public Optional<LogPosition> position() {
        var serving = now.get();
        var index = serving.index();
        return index != null && serving.isSound() ? index.position() : Optional.empty();
    }

    public IndexCondition condition() {
        var serving = now.get();
        var index = serving.index();
        return new IndexCondition(
                serving.phase(),
                index == null ? 0 : index.documents(),
                0,
                position(),
                serving.trouble());
    }

    public void close() {
        var index = now.get().index();
        if (index != null) {
            index.commitAndClose();
        }
        now.set(nothing());
    }
}
