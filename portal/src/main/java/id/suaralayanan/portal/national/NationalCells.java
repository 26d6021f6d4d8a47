package id.suaralayanan.portal.national;

import id.suaralayanan.portal.web.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cells as people read them; templates call it as `@nationalCells`.
@Component("nationalCells")
record NationalCells(Numbers numbers) {
    /// A dash for nothing.
    public String of(@Nullable Object cell, Locale language) {
        return switch (cell) {
            case null -> "–";
            case BigDecimal figure -> numbers.decimal(figure, figure.scale(), language);
            case Number count -> numbers.whole(count.longValue(), language);
            case LocalDate day -> numbers.day(day, language);
            default -> cell.toString();
        };
    }
}
