package id.suaralayanan.portal.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that is written piece by piece. What was taken is gone from memory.
public interface TableFile {
    void row(List<? extends @Nullable Object> cells);

    /// What has been written since the last time; perhaps nothing yet.
    byte[] taken();

    /// The rest. Nothing can be written any more.
    byte[] end();
}
