package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.csv.FilterLineSource;
import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.LineSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The lines of a file of results; where the elements stand one below the other, as in the tables
/// of reports, the table is turned: each element is a column then, and each column of means a line.
public final class ElementRows extends FilterLineSource {
    private static final int LOOKED_AT = 60;

    private final Deque<Line> ahead;
    private final boolean isTurned;

    private ElementRows(LineSource lines, Deque<Line> ahead, boolean isTurned) {
        super(lines);
        this.ahead = ahead;
        this.isTurned = isTurned;
    }

    public static ElementRows of(LineSource lines) throws IOException {
        List<Line> first = lines.next(LOOKED_AT);
        var turned = TurnedTable.find(rows(first)).map(TurnedTable::lines);
        return new ElementRows(lines, new ArrayDeque<>(turned.orElse(first)), turned.isPresent());
    }

    static List<Row> rows(List<? extends Line> lines) {
        return lines.stream().filter(Row.class::isInstance).map(Row.class::cast).toList();
    }

    /// Whether the elements stood one below the other.
    public boolean isTurned() {
        return isTurned;
    }

    @Override
    public Optional<Line> next() throws IOException {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.removeFirst());
        }
        return isTurned ? Optional.empty() : lines.next();
    }
}
