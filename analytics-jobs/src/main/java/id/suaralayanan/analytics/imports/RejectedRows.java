package id.suaralayanan.analytics.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.analytics.csv.Formulas;
import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// `FILE.rejected.csv`: line and reasons, and then the row with the columns and the separator of
/// the file, so that it can be corrected there and imported again. There is no such file when
/// nothing was refused.
public final class RejectedRows implements AutoCloseable {
    /// What stands before the columns of the file.
    private static final List<String> NOTES = List.of("line", "reason");

    private final Path file;
    private final CSVFormat format;
    private final List<String> columns;
    private final SortedMap<Long, Refused> waiting = new TreeMap<>();
    private @Nullable CSVPrinter printer;
    private long count;

    private record Refused(String reason, List<String> row) {}

    /// @param columns of the imported file, as they stand in its header row
    RejectedRows(Path imported, CSVFormat format, List<String> columns) {
        this.file = of(imported);
        this.format = format;
        this.columns = columns;
    }

    /// What an earlier import of the file refused.
    static void forget(Path imported) throws IOException {
        Files.deleteIfExists(of(imported));
    }

    private static Path of(Path imported) {
        return imported.resolveSibling(imported.getFileName() + ".rejected.csv");
    }

    /// Whether a file is such a list of an earlier import.
    static boolean isList(Line.Row header) {
        return header.fields().size() > NOTES.size()
                && header.fields().subList(0, NOTES.size()).equals(NOTES);
    }

    /// A row of such a list without the notes, as it stood in the imported file.
    static Line.Row withoutNotes(Line.Row row) {
        int notes = Math.min(NOTES.size(), row.fields().size());
        return new Line.Row(
                row.number(), row.fields().stream().skip(notes).map(Formulas::restored).toList());
    }

    public void add(Line.Row row, Problems problems) {
        add(row.number(), problems.toString(), row.fields());
    }

    void add(Line.Broken line) {
        add(line.number(), line.reason(), List.of(line.beginning()));
    }

    long count() {
        return count;
    }

    Path file() {
        return file;
    }

    private void add(long line, String reason, List<String> row) {
        count++;
        waiting.put(line, new Refused(reason, row));
    }

    /// Writes what has been added since the last time, by line.
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            CSVPrinter open = open();
            for (var refused : waiting.entrySet()) {
                var notes = Stream.of(refused.getKey().toString(), refused.getValue().reason());
                var row = refused.getValue().row().stream().map(Formulas::neutralised);
                open.printRecord(Stream.concat(notes, row));
            }
            open.flush();
            waiting.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private CSVPrinter open() throws IOException {
        if (printer == null) {
            printer = new CSVPrinter(Files.newBufferedWriter(file, UTF_8), format);
            printer.printRecord(Stream.concat(NOTES.stream(), columns.stream()));
        }
        return printer;
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close();
        }
    }
}
