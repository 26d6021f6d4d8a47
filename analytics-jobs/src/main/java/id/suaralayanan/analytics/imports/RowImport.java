package id.suaralayanan.analytics.imports;

import id.suaralayanan.analytics.csv.Line.Row;
import java.util.List;
import java.util.Map;

/// What one kind of import does with the rows of one file.
public interface RowImport {
    /// Stores the rows in the caller's transaction and refuses those that cannot be used.
    void store(List<Row> rows, RejectedRows rejected);

    /// Counts for the summary.
    Map<String, Long> counts();
}
