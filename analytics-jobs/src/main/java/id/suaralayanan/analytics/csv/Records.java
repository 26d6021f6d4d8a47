package id.suaralayanan.analytics.csv;

import id.suaralayanan.analytics.csv.Line.Broken;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.TextLines.TextLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/// The records of a CSV file, one at a time, whatever the file holds.
///
/// A quoted field may hold line ends. Where its closing quote does not come, the first line alone
/// is refused and reading goes on with the next one, so that a stray quote does not swallow the
/// file.
public final class Records implements LineSource {
    /// Lines that tell the separator: titles may stand above the table.
    private static final int LOOKED_AT = 40;

    /// Lines of the longest record.
    private static final int MOST_LINES = 100;

    private final TextLines file;
    private final Deque<TextLine> ahead = new ArrayDeque<>();
    private CSVFormat format = CsvFields.format(',');

    public Records(InputStream file) throws IOException {
        this.file = new TextLines(file);
    }

    /// The first record; the lines at the beginning tell the separator. Empty for a file without
    /// one.
    public Optional<Line> header() throws IOException {
        var lines = new ArrayList<TextLine>();
        for (var line = take(); line.isPresent(); line = take()) {
            lines.add(line.get());
            if (lines.size() == LOOKED_AT) {
                break;
            }
        }
        lines.reversed().forEach(ahead::addFirst);
        format = Separator.of(lines);
        if (!lines.isEmpty() && Separator.isNamedBy(lines.getFirst())) {
            ahead.removeFirst();
        }
        return next();
    }

    /// How the file is written; known once the header has been read.
    @Override
    public CSVFormat format() {
        return format;
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (true) {
            Optional<TextLine> first = take();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            Line line = record(first.get());
            boolean blank =
                    line instanceof Row row && row.fields().stream().allMatch(String::isBlank);
            if (!blank) {
                return Optional.of(line);
            }
        }
    }

    private Line record(TextLine first) throws IOException {
        var taken = new ArrayList<TextLine>();
        var text = new StringBuilder(first.text());
        Optional<String> fault = first.fault();
        while (fault.isEmpty()) {
            switch (CsvFields.of(text.toString(), format)) {
                case CsvFields.Complete(var fields) -> {
                    return new Row(first.number(), fields);
                }
                case CsvFields.Malformed _ -> fault = Optional.of("quotes do not match");
                case CsvFields.Unclosed _ -> {
                    Optional<TextLine> more = take();
                    more.ifPresent(taken::add);
                    more.ifPresent(line -> text.append('\n').append(line.text()));
                    if (more.isEmpty()
                            || more.get().fault().isPresent()
                            || isTooLong(text, taken)) {
                        fault = Optional.of("quotes do not match");
                    }
                }
            }
        }
        taken.reversed().forEach(ahead::addFirst);
        return new Broken(first.number(), fault.get(), first.text());
    }

    private static boolean isTooLong(CharSequence text, List<TextLine> taken) {
        return text.length() > TextLines.LONGEST || taken.size() >= MOST_LINES;
    }

    private Optional<TextLine> take() throws IOException {
        return ahead.isEmpty() ? file.next() : Optional.of(ahead.removeFirst());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
