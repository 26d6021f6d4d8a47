package id.suaralayanan.analytics.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// Numbers with a decimal comma or a decimal point.
public final class Decimals {
    private static final String WHOLE = "\\d{1,7}(?:[.,]0{1,4})?";
    private static final String GROUPED = "\\d{1,3}(?:\\.\\d{3}){1,2}";

    private Decimals() {}

    /// `87,28` and `87.28`; empty for anything else.
    public static Optional<BigDecimal> read(String cell) {
        String text = cell.strip().replace(',', '.');
        return text.matches("\\d{1,7}(?:\\.\\d{1,12})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /// A count, also as `1.204`.
    public static OptionalInt readWhole(String cell) {
        String text = cell.strip();
        if (text.matches(GROUPED)) {
            return OptionalInt.of(Integer.parseInt(text.replace(".", "")));
        }
        return text.matches(WHOLE)
                ? OptionalInt.of(Integer.parseInt(text.replaceAll("[.,].*", "")))
                : OptionalInt.empty();
    }
}
