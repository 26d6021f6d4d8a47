package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.csv.Formulas;
import id.suaralayanan.analytics.transparency.CanonicalJson;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// The rows of one table of a publication, as CSV and as JSON. Every value is a text, as it was
/// made; an absent one is empty.
///
/// @param columns of every row, in the order of the files
/// @param rows each by its columns
public record PublishedTable(
        PublishedTableKind kind, List<String> columns, List<Map<String, String>> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public PublishedTable {
        columns = List.copyOf(columns);
        rows = rows instanceof MadeRows<?> ? rows : List.copyOf(rows);
    }

    public PublishedTable(PublishedTableKind kind, List<Map<String, String>> rows) {
        this(kind, kind.columns(), rows);
    }

    /// A row of each; made when it is written, for all of a country's together are large.
    static <T> PublishedTable of(
            PublishedTableKind kind, List<T> sources, Function<T, Map<String, String>> cells) {
        return new PublishedTable(kind, new MadeRows<>(List.copyOf(sources), cells));
    }

    /// Rows as a view of what they are made from, which does not change.
    private static final class MadeRows<T> extends AbstractList<Map<String, String>>
            implements RandomAccess {
        private final List<T> sources;
        private final Function<T, Map<String, String>> cells;

        MadeRows(List<T> sources, Function<T, Map<String, String>> cells) {
            this.sources = sources;
            this.cells = cells;
        }

        @Override
        public Map<String, String> get(int index) {
            return cells.apply(sources.get(index));
        }

        @Override
        public int size() {
            return sources.size();
        }
    }

    /// UTF-8 with a byte-order mark, CRLF, and no cell that a spreadsheet would run.
    public byte[] csv() {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (Map<String, String> row : rows) {
                printer.printRecord(
                        columns.stream()
                                .map(column -> Formulas.neutralised(row.getOrDefault(column, "")))
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A list of objects, canonical.
    public byte[] json() {
        return CanonicalJson.bytes(rows);
    }

    /// Reads what [#csv] wrote.
    ///
    /// @throws IllegalArgumentException where the file is no such table
    public static PublishedTable read(PublishedTableKind kind, byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CSVParser parser =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new StringReader(plain))) {
            List<String> columns = parser.getHeaderNames();
            if (!columns.equals(kind.columns())) {
                throw new IllegalArgumentException(kind.csv() + " has the columns " + columns);
            }
            return new PublishedTable(
                    kind, parser.stream().map(row -> cells(kind, columns, row)).toList());
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(kind.csv() + " is no CSV file", e);
        }
    }

    /// The rows by the values of their key columns, `64.71-DISDUKCAPIL` or `64.71-DISDUKCAPIL
    /// SPAK`.
    public Map<String, Map<String, String>> byKey() {
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row ->
                                        kind.keys().stream()
                                                .map(column -> row.getOrDefault(column, ""))
                                                .collect(Collectors.joining(" ")),
                                row -> row,
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static Map<String, String> cells(
            PublishedTableKind kind, List<String> columns, CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException(
                    "%s, row %d: not one value for each column"
                            .formatted(kind.csv(), row.getRecordNumber()));
        }
        var cells = new LinkedHashMap<String, String>();
        columns.forEach(column -> cells.put(column, Formulas.restored(row.get(column))));
        return cells;
    }

    /// The two files, by path.
    public Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(kind.csv(), csv());
        files.put(kind.json(), json());
        return files;
    }
}
