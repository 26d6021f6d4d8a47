package id.suaralayanan.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Figures, dates and times as people write them: `86,42`, `4.118`, `Sabtu, 21 November 2026 14.30
/// WITA`.
///
/// Templates call it as `@numbers`. Rounding happens here once, HALF_UP; what comes in is exact.
@Component("numbers")
public final class Numbers {
    private static final Map<String, String> ZONES =
            Map.of(
                    "Asia/Jakarta", "WIB",
                    "Asia/Pontianak", "WIB",
                    "Asia/Makassar", "WITA",
                    "Asia/Jayapura", "WIT");

    /// A whole number with thousands separators.
    public String whole(long number, Locale language) {
        return NumberFormat.getIntegerInstance(language(language)).format(number);
    }

    /// A figure with exactly `places` decimals, e.g. an index with 2.
    public String decimal(BigDecimal figure, int places, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language(language));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }

    /// Index or interval end with 2 decimals.
    public String points(BigDecimal figure, Locale language) {
        return decimal(figure, 2, language);
    }

    public String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language(language)).format(day);
    }

    public String month(YearMonth month, Locale language) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language(language)).format(month);
    }

    /// The month of a day.
    public String month(LocalDate day, Locale language) {
        return month(YearMonth.from(day), language);
    }

    /// Under a chart, where there is little room: `3 Nov`.
    public String briefDay(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM", language(language)).format(day);
    }

    /// Under a chart, where there is little room: `Nov 26`.
    public String briefMonth(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("MMM yy", language(language)).format(day);
    }

    public String weekday(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", language(language)).format(day);
    }

    /// Time in the unit's zone with the zone's short name.
    public String time(Instant at, ZoneId zone, Locale language) {
        var pattern = isEnglish(language) ? "d MMMM yyyy HH:mm" : "d MMMM yyyy HH.mm";
        return DateTimeFormatter.ofPattern(pattern, language(language)).format(at.atZone(zone))
                + " "
                + ZONES.getOrDefault(zone.getId(), zone.getId());
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }

    private static Locale language(Locale language) {
        return isEnglish(language) ? Locale.UK : Language.INDONESIAN;
    }
}
