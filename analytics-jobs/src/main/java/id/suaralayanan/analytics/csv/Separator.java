package id.suaralayanan.analytics.csv;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import id.suaralayanan.analytics.csv.TextLines.TextLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/// What stands between the columns of a file.
final class Separator {
    private static final List<Character> KNOWN = List.of(',', ';', '\t');
    private static final String NAMED = "sep=";

    private Separator() {}

    /// How often a separator gives one number of columns.
    private record Fit(char separator, long lines, int columns) {
        private static final Comparator<Fit> ORDER =
                comparingLong(Fit::lines).thenComparingInt(Fit::columns);
    }

    /// Whether the line is the one with which Excel names the separator, `sep=;`.
    static boolean isNamedBy(TextLine line) {
        return line.text().length() == NAMED.length() + 1
                && line.text().startsWith(NAMED)
                && KNOWN.contains(line.text().charAt(NAMED.length()));
    }

    /// The one that gives the most lines the same number of columns; decimal commas and commas in
    /// titles give fewer than the true one.
    static CSVFormat of(List<TextLine> lines) {
        if (!lines.isEmpty() && isNamedBy(lines.getFirst())) {
            return CsvFields.format(lines.getFirst().text().charAt(NAMED.length()));
        }
        char best =
                KNOWN.stream()
                        .map(separator -> fit(lines, separator))
                        .max(Fit.ORDER)
                        .map(Fit::separator)
                        .orElse(',');
        return CsvFields.format(best);
    }

    private static Fit fit(List<TextLine> lines, char separator) {
        CSVFormat format = CsvFields.format(separator);
        Map<Integer, Long> sizes =
                lines.stream()
                        .filter(line -> line.fault().isEmpty())
                        .map(line -> CsvFields.of(line.text(), format))
                        .map(fields ->
                                fields instanceof CsvFields.Complete it ? it.fields().size() : 1)
                        .filter(size -> size > 1)
                        .collect(groupingBy(size -> size, counting()));
        return sizes.entrySet().stream()
                .map(size -> new Fit(separator, size.getValue(), size.getKey()))
                .max(Fit.ORDER)
                .orElse(new Fit(separator, 0, 0));
    }
}
