package id.suaralayanan.portal.search.lucene.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;

/// Reads every file of one commit and compares checksums and structure.
///
/// An open index does not notice a flipped bit by itself. The writer keeps its lock meanwhile: the
/// check sees only the files of a commit that is held, and changes none.
final class IndexCheck {
    private IndexCheck() {}

    static boolean isSound(Directory directory, IndexCommit commit) throws IOException {
        try (var check = new CheckIndex(new OneCommit(directory, commit), new NoLock())) {
            check.setThreadCount(1);
            return check.checkIndex().clean;
        }
    }

    private static final class OneCommit extends FilterDirectory {
        private final Collection<String> files;

        OneCommit(Directory directory, IndexCommit commit) throws IOException {
            super(directory);
            this.files = commit.getFileNames();
        }

        @Override
        public String[] listAll() {
            return files.stream().sorted().toArray(String[]::new);
        }
    }

    private static final class NoLock extends Lock {
        @Override
        public void close() {}

        @Override
        public void ensureValid() {}
    }
}
