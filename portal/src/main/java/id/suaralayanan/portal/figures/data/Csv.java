package id.suaralayanan.portal.figures.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Comma-separated text for spreadsheets: UTF-8 with a byte-order mark, CRLF, and no cell that a
/// spreadsheet would run as a formula.
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    Csv(String... header) {
        row(Arrays.asList(header));
    }

    /// Null and absent values are empty cells.
    void row(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var plain = value.toString();
        boolean isFormula =
                !plain.isEmpty()
                        && !(value instanceof Number)
                        && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
        var safe = isFormula ? "'" + plain : plain;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
