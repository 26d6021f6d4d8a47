package id.suaralayanan.portal.search.lucene.index;

import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.LogPosition;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// A new index while it is filled, which follows the database from its first document on, as the
/// one does that answers meanwhile.
///
/// Documents are read in any order beside the changes. Whichever of the two comes first, the change
/// stays: a document that is read of a complaint that has changed meanwhile is left out. So when
/// the last document is in, nothing is left to be caught up with.
///
/// Only what [#finish] makes durable has a position: one that was never finished is recognised.
public final class IndexBuilding {
    private final LuceneIndex fresh;
    private final ReadWriteLock order = new ReentrantReadWriteLock();
    private final Set<Long> changed = new HashSet<>();
    private boolean abandoned;
    private volatile LogPosition position;
    private volatile boolean oldFollows = true;
    private volatile long read;

    /// @param position taken before the first document was read
    IndexBuilding(LuceneIndex fresh, LogPosition position) {
        this.fresh = fresh;
        this.position = position;
    }

    /// Adds documents, once each.
    public void fill(Collection<ComplaintText> complaints) throws IOException {
        order.readLock().lock();
        try {
            if (!abandoned) {
                fresh.fill(unchanged(complaints));
            }
        } finally {
            order.readLock().unlock();
        }
        count(complaints.size());
    }

    private List<ComplaintText> unchanged(Collection<ComplaintText> complaints) {
        return complaints.stream().filter(text -> !changed.contains(text.id())).toList();
    }

    private synchronized void count(int more) {
        read += more;
    }

    /// How many documents have been read.
    long read() {
        return read;
    }

    /// Up to where it has followed the database.
    LogPosition position() {
        return position;
    }

    /// Applies changes to both, first to the one that answers: it waits for nothing.
    ///
    /// @param old answers meanwhile, if there is one; goes on as it is where it cannot follow
    void apply(ChangeBatch changes, @Nullable LuceneIndex old) throws IOException {
        if (old != null && oldFollows) {
            oldFollows = follows(old, changes);
        }
        put(changes);
    }

    /// Its own position stays: what happened before this building began may not be in it.
    private static boolean follows(LuceneIndex old, ChangeBatch changes) {
        try {
            old.apply(changes.withoutPosition());
            return true;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    /// Whether the old one could be changed so far.
    boolean oldFollows() {
        return oldFollows;
    }

    private void put(ChangeBatch changes) throws IOException {
        order.writeLock().lock();
        try {
            changes.texts().forEach(complaint -> changed.add(complaint.id()));
            changed.addAll(changes.gone());
            fresh.put(changes);
        } finally {
            order.writeLock().unlock();
        }
        changes.position().ifPresent(reached -> position = reached);
    }

    LuceneIndex finish() throws IOException {
        fresh.finish(position);
        return fresh;
    }

    /// What was filled so far is of no use. Waits for what is being filled.
    void abandon(IndexFolder folder) {
        order.writeLock().lock();
        try {
            abandoned = true;
            fresh.close();
        } finally {
            order.writeLock().unlock();
        }
        folder.delete(fresh.folder());
    }
}
