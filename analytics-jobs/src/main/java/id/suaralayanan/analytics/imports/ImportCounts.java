package id.suaralayanan.analytics.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of the good rows of a file whose codes may be known already.
public final class ImportCounts {
    private long stored;
    private long updated;
    private long alreadyStored;

    /// A row that said what is stored already.
    public void addKnown() {
        alreadyStored++;
    }

    /// Rows that were stored in one statement.
    ///
    /// @param rows how many
    /// @param changed of each that changed something, whether it was new
    public void add(int rows, List<Boolean> changed) {
        long fresh = changed.stream().filter(isNew -> isNew).count();
        stored += fresh;
        updated += changed.size() - fresh;
        alreadyStored += rows - changed.size();
    }

    /// A row of the registry, as its functions `store_…` say.
    ///
    /// @param outcome `ADDED`, `CHANGED` or `SAME`
    public void add(String outcome) {
        switch (outcome) {
            case "ADDED" -> stored++;
            case "CHANGED" -> updated++;
            default -> alreadyStored++;
        }
    }

    /// For the summary.
    public Map<String, Long> asMap() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("stored", stored);
        counts.put("updated", updated);
        counts.put("alreadyStored", alreadyStored);
        return counts;
    }
}
