package id.suaralayanan.portal.reports.document;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words and numbers of one language.
record Phrases(Messages messages, Numbers numbers, Periods periods, Locale language) {
    /// Stands where there is nothing to show.
    static final String NOTHING = "–";

    String say(String key, Object... arguments) {
        return messages.of(language, key, arguments);
    }

    String words(Words words) {
        return language.getLanguage().equals("en") ? words.en() : words.id();
    }

    /// "U3 Waktu Penyelesaian".
    String element(Element element) {
        return element.code() + " " + words(element.words());
    }

    String whole(long number) {
        return numbers.whole(number, language);
    }

    String points(BigDecimal figure) {
        return numbers.points(figure, language);
    }

    String day(LocalDate day) {
        return numbers.day(day, language);
    }

    String period(Period period) {
        return periods.name(period, language);
    }

    Block.Cell count(@Nullable Long number) {
        return number == null
                ? Block.Cell.of(NOTHING)
                : new Block.Cell(whole(number), BigDecimal.valueOf(number), 0);
    }

    Block.Cell figure(@Nullable BigDecimal number, int decimals) {
        return number == null
                ? Block.Cell.of(NOTHING)
                : new Block.Cell(numbers.decimal(number, decimals, language), number, decimals);
    }
}
