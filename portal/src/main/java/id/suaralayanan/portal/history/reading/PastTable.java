package id.suaralayanan.portal.history.reading;

import id.suaralayanan.analytics.csv.LineSource;
import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.analytics.sheets.ElementRows;
import id.suaralayanan.analytics.sheets.Guess;
import id.suaralayanan.analytics.sheets.Headings;
import id.suaralayanan.analytics.sheets.Meaning;
import id.suaralayanan.analytics.sheets.SheetFile;
import id.suaralayanan.analytics.sheets.SheetTable;
import id.suaralayanan.portal.history.PastFigure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A file, read as a mapping says.
///
/// @param examples the first cells of each column
/// @param first the first lines as they were understood
/// @param taken how many lines were understood
/// @param refused how many were not
/// @param skipped totals, notes and signatures
/// @param faults of the file, and of the first refused lines
/// @param figures what would be stored, by period
public record PastTable(
        List<String> headings,
        List<Guess> guesses,
        List<String> examples,
        PastMapping mapping,
        List<PastLine> first,
        int taken,
        int refused,
        long skipped,
        List<PastFault> faults,
        List<PastFigure> figures) {
    private static final int MOST_COLUMNS = 60;

    /// A column of the file, with what it seems to hold and what it is taken for.
    public record Column(int place, String heading, String example, Guess guess, Meaning meaning) {}

    /// @param choose how the table in the file is to be understood
    /// @throws UnusableFile when the file as a whole cannot be used
    public static PastTable of(
            byte[] content, Function<SheetTable, PastMapping> choose, LocalDate today) {
        try (var table = SheetTable.of(lines(content))) {
            List<String> headings = table.header().fields();
            if (headings.size() > MOST_COLUMNS) {
                throw UnusableFile.because("wide", "more than %d columns", MOST_COLUMNS);
            }
            var reading = new PastReading(headings, choose.apply(table), today);
            for (var line = table.next(); line.isPresent(); line = table.next()) {
                reading.take(line.get());
            }
            return reading.result(Headings.guess(headings), table.skipped());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static LineSource lines(byte[] content) throws IOException {
        return ElementRows.of(SheetFile.open(() -> new ByteArrayInputStream(content)));
    }

    public List<Column> columns() {
        return IntStream.range(0, headings.size())
                .mapToObj(i ->
                        new Column(
                                i,
                                headings.get(i),
                                examples.get(i),
                                guesses.get(i),
                                i < mapping.columns().size()
                                        ? mapping.columns().get(i)
                                        : Meaning.OTHER))
                .toList();
    }

    public int refusedUnseen() {
        return refused - (int) faults.stream().filter(it -> it.line() > 0).count();
    }
}
