package id.suaralayanan.portal.feedback;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Score;
import java.util.Map;

/// The nine answers of one form, each kept under its element.
///
/// @param digits one decimal digit from 1 to 4 per element, U1 first: `343433433`
public record Answers(int digits) {
    public Answers {
        int rest = digits;
        for (int element = 0; element < Element.COUNT; element++, rest /= 10) {
            new Score(rest % 10);
        }
        if (rest != 0) {
            throw new IllegalArgumentException(digits + " has more than nine answers");
        }
    }

    /// @throws IllegalArgumentException when an element is missing
    public static Answers of(Map<Element, Score> scores) {
        int digits = 0;
        for (var element : Element.values()) {
            var score = scores.get(element);
            if (score == null) {
                throw new IllegalArgumentException(element + " is not answered");
            }
            digits = digits * 10 + score.points();
        }
        return new Answers(digits);
    }

    public Score score(Element element) {
        int rest = digits;
        for (int after = Element.COUNT - 1; after > element.ordinal(); after--) {
            rest /= 10;
        }
        return new Score(rest % 10);
    }

    /// Whether the citizen gave any element the worst answer.
    public boolean hasWorst() {
        for (var element : Element.values()) {
            if (score(element).points() == Score.WORST) {
                return true;
            }
        }
        return false;
    }
}
