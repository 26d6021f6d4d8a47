package id.suaralayanan.portal.figures.badges;

import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.Numbers;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What stands on a unit's badge: the index is never without its number of answers and its range,
/// and where they are too few there is none.
@Component
record Badges(Messages messages, Numbers numbers, Periods periods) {
    private static final String GREY = "#525252";
    private static final String BLUE = "#083575";
    private static final String SITE = "Suara Layanan";

    /// @param isQuestioned whether patterns in the answers are being looked into
    Badge of(Unit unit, Reading reading, boolean isQuestioned, Locale language) {
        var period = periods.name(reading.period(), language);
        var ikm = reading.ikm();
        var grade = reading.grade();
        if (ikm == null || grade == null) {
            var why = messages.of(language, reading.isTooFew() ? "badge.few" : "badge.none");
            return Badge.of("–", GREY, unit.shortName(), why, period, SITE);
        }
        var index = messages.of(language, "badge.index", numbers.points(ikm, language), period);
        var answers =
                messages.of(
                        language, "badge.answers", numbers.whole(reading.respondents(), language));
        return Badge.of(
                grade.name(),
                colour(grade),
                unit.shortName(),
                index,
                answers + range(reading, language),
                state(reading, isQuestioned, language) + SITE);
    }

    private String range(Reading reading, Locale language) {
        var low = reading.low();
        var high = reading.high();
        return low == null || high == null
                ? ""
                : messages.of(
                        language,
                        "badge.range",
                        numbers.decimal(low, 1, language),
                        numbers.decimal(high, 1, language));
    }

    private String state(Reading reading, boolean isQuestioned, Locale language) {
        String key = isQuestioned ? "badge.questioned" : reading.isOpen() ? "badge.open" : "";
        return key.isEmpty() ? "" : messages.of(language, key) + " · ";
    }

    /// A button with words and a sign, as a picture.
    Badge button(String key, Unit unit, Locale language) {
        return Badge.of("›", BLUE, messages.of(language, key), unit.shortName(), SITE);
    }

    /// As grades look on the site; each dark enough for white letters.
    private static String colour(Grade grade) {
        return switch (grade) {
            case A -> BLUE;
            case B -> "#0956c3";
            case C -> "#855f00";
            case D -> "#9c1c1c";
        };
    }
}
