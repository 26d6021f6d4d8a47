package id.suaralayanan.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// Comma-separated text for spreadsheets: UTF-8 with a byte-order mark, CRLF, and no cell that a
/// spreadsheet would run as a formula.
public final class CsvFile {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private final CSVPrinter printer;

    public CsvFile(List<String> header) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        row(header);
    }

    /// Absent values are empty cells.
    public void row(List<? extends @Nullable Object> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvFile::safe).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Numbers are left alone: a minus sign is none of a formula there.
    private static Object safe(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var plain = value.toString();
        boolean isFormula =
                !(value instanceof Number)
                        && !plain.isEmpty()
                        && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
        return isFormula ? "'" + plain : plain;
    }

    /// What has been written since the last time, which is then gone from memory.
    public byte[] taken() {
        byte[] content = bytes();
        text.setLength(0);
        return content;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
