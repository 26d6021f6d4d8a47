package id.suaralayanan.portal.search.lucene.index;

import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// One index on disk: its writer, what readers see, and how far it has followed the database.
///
/// Changes are visible after [#apply]; they survive a crash after [#commit], together with the
/// position they lead to, so that a restart goes on from there. Writing is for one thread at a
/// time, reading for any.
public final class LuceneIndex implements Closeable {
    private static final Duration COMMIT_CHANGES = Duration.ofSeconds(2);
    private static final Duration COMMIT_POSITION = Duration.ofMinutes(1);
    private static final double BUFFER_MEGABYTES = 48;

    /// What words were when the texts were taken apart.
    private static final String WORDS = "words";

    private final Path folder;
    private final IndonesianAnalyzer analyzer;
    private final Directory directory;
    private final SnapshotDeletionPolicy commits;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Optional<LogPosition> position;
    private volatile Set<String> durable = Set.of();
    private boolean changed;
    private boolean moved;
    private long committedAt;

    private LuceneIndex(Path folder, IndonesianAnalyzer analyzer, OpenMode mode)
            throws IOException {
        this.folder = folder;
        this.analyzer = analyzer;
        this.directory = FSDirectory.open(folder);
        this.commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(directory, configuration(mode));
            this.writer = opened;
            this.position = position(committed());
            if (mode == OpenMode.CREATE) {
                commit();
            }
            noteDurable();
            this.searchers = new SearcherManager(writer, FacetSearcher.EACH);
        } catch (IOException | RuntimeException failure) {
            IOUtils.closeWhileHandlingException(rollback(opened), directory);
            throw failure;
        }
    }

    /// Empty also where words are no longer what they were: then not every question fits the texts.
    private Optional<LogPosition> position(Map<String, String> committed) {
        return analyzer.fingerprint().equals(committed.get(WORDS))
                ? LogPosition.of(committed)
                : Optional.empty();
    }

    /// A new, empty index, valid on disk from the start.
    public static LuceneIndex create(Path folder, IndonesianAnalyzer analyzer) throws IOException {
        return new LuceneIndex(folder, analyzer, OpenMode.CREATE);
    }

    public static LuceneIndex open(Path folder, IndonesianAnalyzer analyzer) throws IOException {
        return new LuceneIndex(folder, analyzer, OpenMode.APPEND);
    }

    private IndexWriterConfig configuration(OpenMode mode) {
        return new IndexWriterConfig(analyzer)
                .setOpenMode(mode)
                .setIndexDeletionPolicy(commits)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    public Path folder() {
        return folder;
    }

    /// Empty while the index is being filled: then it must not serve after a restart.
    public Optional<LogPosition> position() {
        return position;
    }

    /// Whether it was finished once, and holds what this version looks for: it may answer until a
    /// new one is built, also without a position.
    boolean isWhole() {
        var committed = committed();
        return LogPosition.of(committed).isPresent()
                && analyzer.isAlike(committed.getOrDefault(WORDS, ""));
    }

    public long documents() {
        return writer.getDocStats().numDocs;
    }

    /// Adds documents that are not in the index, visible only after [#finish].
    public void fill(Collection<ComplaintText> complaints) throws IOException {
        for (var complaint : complaints) {
            writer.addDocument(DocumentMapper.of(complaint));
        }
    }

    public void finish(LogPosition position) throws IOException {
        this.position = Optional.of(position);
        commit();
        searchers.maybeRefreshBlocking();
    }

    /// Changes documents, visible later.
    void put(ChangeBatch changes) throws IOException {
        for (var complaint : changes.texts()) {
            writer.updateDocument(DocumentMapper.id(complaint.id()), DocumentMapper.of(complaint));
        }
        for (var complaint : changes.gone()) {
            writer.deleteDocuments(DocumentMapper.id(complaint));
        }
    }

    public void apply(ChangeBatch changes) throws IOException {
        put(changes);
        if (changes.size() > 0) {
            searchers.maybeRefreshBlocking();
            changed = true;
        }
        if (changes.position().isPresent() && !changes.position().equals(position)) {
            position = changes.position();
            moved = true;
        }
        commitIfDue();
    }

    private void commitIfDue() throws IOException {
        long since = System.nanoTime() - committedAt;
        if (changed && since > COMMIT_CHANGES.toNanos()
                || moved && since > COMMIT_POSITION.toNanos()) {
            commit();
        }
    }

    /// Makes everything applied so far durable.
    public void commit() throws IOException {
        position.ifPresent(now -> {
            var data = new HashMap<>(now.toMap());
            data.put(WORDS, analyzer.fingerprint());
            writer.setLiveCommitData(data.entrySet());
        });
        writer.commit();
        changed = false;
        moved = false;
        committedAt = System.nanoTime();
        noteDurable();
    }

    private void noteDurable() throws IOException {
        var commit = commits.snapshot();
        try {
            durable = Set.copyOf(commit.getFileNames());
        } finally {
            commits.release(commit);
        }
    }

    /// Whether every file of the last commit is still in the folder.
    public boolean isOnDisk() {
        try {
            return Set.copyOf(List.of(directory.listAll())).containsAll(durable);
        } catch (IOException gone) {
            return false;
        }
    }

    /// Reads the last commit completely. May run beside writing.
    public boolean isSound() throws IOException {
        var commit = commits.snapshot();
        try {
            return IndexCheck.isSound(directory, commit);
        } finally {
            commits.release(commit);
        }
    }

    /// To be given back to [#release].
    public FacetSearcher acquire() throws IOException {
        return (FacetSearcher) searchers.acquire();
    }

    public void release(FacetSearcher moment) throws IOException {
        searchers.release(moment);
    }

    /// Why the writer broke down, if it did; else what it said.
    public Throwable tragedy(Throwable failure) {
        var tragedy = writer.getTragicException();
        return tragedy == null ? failure : tragedy;
    }

    /// Keeps what was applied, if it can.
    public void commitAndClose() {
        IOUtils.closeWhileHandlingException(this::commit, this);
    }

    /// Lets go of the files; what was not committed is lost. Searches under way are not disturbed.
    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searchers, rollback(writer), directory);
    }

    private static Closeable rollback(@Nullable IndexWriter writer) {
        return () -> {
            if (writer != null) {
                writer.rollback();
            }
        };
    }

    private Map<String, String> committed() {
        var data = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }
}
