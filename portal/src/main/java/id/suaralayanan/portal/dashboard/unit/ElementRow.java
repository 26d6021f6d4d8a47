package id.suaralayanan.portal.dashboard.unit;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers to one element: the mean, how it moved, and how many gave each score.
///
/// @param change of the mean; absent where it was not answered before
record ElementRow(
        Element element, ElementTally tally, Optional<BigDecimal> change, List<Long> counts) {
    /// The nine elements against those of an earlier period.
    static List<ElementRow> of(Tally now, Tally before) {
        return Stream.of(Element.values())
                .map(element -> of(element, now.element(element), before.element(element)))
                .toList();
    }

    private static ElementRow of(Element element, ElementTally now, ElementTally before) {
        Optional<BigDecimal> change = now.mean().flatMap(is -> before.mean().map(is::subtract));
        return new ElementRow(
                element, now, change, List.of(now.c1(), now.c2(), now.c3(), now.c4()));
    }

    /// Share of a score, 1 to 4, in whole percent.
    public long percent(int score) {
        long answers = tally.answers();
        return answers == 0 ? 0 : Math.round(100.0 * counts.get(score - 1) / answers);
    }
}
