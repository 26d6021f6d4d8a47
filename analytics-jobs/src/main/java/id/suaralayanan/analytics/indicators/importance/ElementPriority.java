package id.suaralayanan.analytics.indicators.importance;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.statistics.Jackknife;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How an element does, and how much it goes along with everything else.
///
/// @param performance mean of its answers, from 1 to 4
/// @param importance correlation with the sum of the other eight answers of the same form: an
///   estimate of how much it matters, no proof; empty where all answered alike
public record ElementPriority(
        Element element,
        double performance,
        Distinction performs,
        Optional<Importance> importance,
        Distinction matters) {
    /// @param interval of 95 %
    public record Importance(double value, Jackknife.Ends interval) {}

    /// What matters more than the others and does worse, both beyond chance.
    public boolean isFirst() {
        return matters == Distinction.ABOVE && performs == Distinction.BELOW;
    }

    /// As the survey's pages print it.
    public BigDecimal printedMean() {
        return BigDecimal.valueOf(performance).setScale(2, RoundingMode.HALF_UP);
    }
}
