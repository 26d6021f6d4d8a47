package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.LineSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/// The lines of a file of results; where the elements stand one below the other, as in the tables
/// of reports, the table is turned: each element is a column then, and each column of means a line.
public final class ElementRows implements LineSource {
    private static final int LOOKED_AT = 60;

    private final LineSource lines;
    private final Deque<Line> ahead;
    private final boolean isTurned;

    private ElementRows(LineSource lines, Deque<Line> ahead, boolean isTurned) {
        this.lines = lines;
        this.ahead = ahead;
        this.isTurned = isTurned;
    }

    public static ElementRows of(LineSource lines) throws IOException {
        var first = new ArrayList<Line>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            first.add(line.get());
            if (first.size() == LOOKED_AT) {
                break;
            }
        }
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

    @Override
    public CSVFormat format() {
        return lines.format();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
