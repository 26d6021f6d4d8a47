package id.suaralayanan.portal.search.lucene.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;

/// What a failure says of the files of an index.
final class IndexCorruption {
    private IndexCorruption() {}

    /// Whether the files are damaged, deleted or unreadable.
    static boolean is(Throwable failure) {
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

    /// Why an index could not be written.
    static Throwable behind(Exception failure, LuceneIndex index) {
        return failure instanceof AlreadyClosedException ? index.tragedy(failure) : failure;
    }
}
