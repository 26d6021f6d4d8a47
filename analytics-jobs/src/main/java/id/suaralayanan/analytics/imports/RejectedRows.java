package id.suaralayanan.analytics.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `FILE.rejected.csv`: line, reasons, and the row so that it can be found. There is no such file
/// when nothing was refused.
public final class RejectedRows implements AutoCloseable {
    private static final int SHOWN = 200;
    private static final String FORMULA = "=+-@\t\r";

    private final Path file;
    private final SortedMap<Long, String> waiting = new TreeMap<>();
    private @Nullable BufferedWriter writer;
    private long count;

    /// What an earlier import of the file refused is forgotten.
    RejectedRows(Path imported) throws IOException {
        this.file = imported.resolveSibling(imported.getFileName() + ".rejected.csv");
        Files.deleteIfExists(file);
    }

    public void add(Line.Row row, Problems problems) {
        add(row.number(), problems.toString(), String.join(",", row.fields()));
    }

    void add(Line.Broken line) {
        add(line.number(), line.reason(), line.beginning());
    }

    long count() {
        return count;
    }

    Path file() {
        return file;
    }

    private void add(long line, String reason, String row) {
        count++;
        waiting.put(line, String.join(",", Long.toString(line), cell(reason), cell(row)) + "\n");
    }

    /// Quoted; what a spreadsheet would take for a formula is made plain text.
    private static String cell(String text) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        boolean formula = !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + shown.replace("\"", "\"\"").replace("\n", " ") + '"';
    }

    /// Writes what has been added since the last time, by line.
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            var open = writer;
            if (open == null) {
                open = Files.newBufferedWriter(file, UTF_8);
                open.write("line,reason,row\n");
                writer = open;
            }
            for (String line : waiting.values()) {
                open.write(line);
            }
            open.flush();
            waiting.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
