package id.suaralayanan.analytics.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// The text of a CSV record (RFC 4180) taken apart.
sealed interface CsvFields {
    /// All quotes match.
    record Complete(List<String> fields) implements CsvFields {}

    /// The text ends inside quotes: the record goes on in the next line.
    record Unclosed() implements CsvFields {}

    /// Something follows a closing quote.
    record Malformed() implements CsvFields {}

    /// How files are read and refused rows are written.
    static CSVFormat format(char separator) {
        return CSVFormat.RFC4180.builder().setDelimiter(separator).setRecordSeparator('\n').get();
    }

    /// A quote opens a field only at its beginning; elsewhere it is a character like any other.
    static CsvFields of(String text, CSVFormat format) {
        return read(text, format)
                .<CsvFields>map(Complete::new)
                .orElseGet(() ->
                        read(text + '"', format).isPresent() ? new Unclosed() : new Malformed());
    }

    private static Optional<List<String>> read(String text, CSVFormat format) {
        if (text.isEmpty()) {
            return Optional.of(List.of(""));
        }
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.getRecords();
            return records.size() == 1
                    ? Optional.of(records.getFirst().toList())
                    : Optional.empty();
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
