package id.suaralayanan.portal.search.lucene.index;

import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The folder of the index. Each building gets a folder of its own in it, `0000001` and up; the
/// newest that is complete serves. So a new index is built beside the one that serves, and one that
/// was never finished is recognised.
///
/// An index that another process holds is neither used nor deleted.
public final class IndexFolder {
    private static final Pattern NUMBER = Pattern.compile("\\d{7}");

    private final Path root;
    private final IndonesianAnalyzer analyzer;
    private int highest;

    public IndexFolder(Path root, IndonesianAnalyzer analyzer) {
        this.root = root;
        this.analyzer = analyzer;
    }

    /// The newest index that is complete and can be opened; all others are removed.
    public Optional<LuceneIndex> newest() {
        Optional<LuceneIndex> newest = Optional.empty();
        for (var folder : folders()) {
            if (newest.isEmpty()) {
                newest = openIfComplete(folder);
            }
            if (newest.isEmpty()) {
                delete(folder);
            }
        }
        newest.ifPresent(this::keepOnly);
        return newest;
    }

    private Optional<LuceneIndex> openIfComplete(Path folder) {
        try {
            var index = LuceneIndex.open(folder, analyzer);
            if (index.isWhole()) {
                return Optional.of(index);
            }
            index.close();
        } catch (IOException | RuntimeException _) {
            // Then an older one serves, or a new one is built.
        }
        return Optional.empty();
    }

    /// A new, empty index, newer than any before, also than one whose folder has been deleted
    /// meanwhile: its files may still be open.
    public LuceneIndex create() throws IOException {
        Files.createDirectories(root);
        highest =
                Math.max(highest, folders().stream().mapToInt(IndexFolder::number).max().orElse(0));
        var folder = root.resolve("%07d".formatted(++highest));
        return LuceneIndex.create(Files.createDirectory(folder), analyzer);
    }

    public void keepOnly(LuceneIndex index) {
        folders().stream().filter(folder -> !folder.equals(index.folder())).forEach(this::delete);
    }

    /// Leaves what cannot be deleted; the next start tries again.
    public void delete(Path folder) {
        try (var directory = FSDirectory.open(folder);
                var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            Files.walkFileTree(folder, new Delete());
        } catch (LockObtainFailedException _) {
            // Another process works with it.
        } catch (IOException _) {
            // Nothing depends on it.
        }
    }

    /// Newest first; none where the folder cannot be read.
    private List<Path> folders() {
        try (var all = Files.list(root)) {
            return all.filter(folder -> NUMBER.matcher(name(folder)).matches())
                    .sorted(Comparator.comparing(IndexFolder::name).reversed())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(name(folder));
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private static final class Delete extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
