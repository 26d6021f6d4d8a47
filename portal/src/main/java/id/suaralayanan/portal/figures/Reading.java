package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure as a page reads it out: everything it shows, nothing it must not.
///
/// @param ikm null when there is no index to show; then grade, low and high are null too
/// @param low lower end of the 95 % interval; null where there is none
/// @param respondents 0 also where they are too few to be told
/// @param required respondents that the regulation asks for; null where nobody can tell
public record Reading(
        Period period,
        boolean isOpen,
        @Nullable BigDecimal ikm,
        @Nullable Grade grade,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        long respondents,
        @Nullable Long required,
        boolean isSampleMissed,
        boolean isTooFew,
        long waiting) {
    public static Reading of(Figure figure) {
        var measured = figure.measured().orElse(null);
        var ends = figure.measured().flatMap(Figure.Measured::interval).orElse(null);
        return new Reading(
                figure.cut().period(),
                figure.status() == PeriodStatus.PROVISIONAL,
                measured == null ? null : measured.ikm(),
                measured == null ? null : measured.grade(),
                ends == null ? null : ends.low(),
                ends == null ? null : ends.high(),
                measured == null ? 0 : measured.tally().respondents(),
                figure.required().isPresent() ? figure.required().getAsLong() : null,
                figure.isSampleMissed(),
                figure.content() instanceof Figure.TooFewAnswers,
                figure.waiting());
    }

    /// A figure on file, whole, for those who may see it.
    public static Reading filed(
            Period period,
            PeriodStatus status,
            @Nullable BigDecimal ikm,
            @Nullable Grade grade,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            long respondents) {
        var ends = low == null || high == null ? null : Figure.Bounds.of(low, high);
        return new Reading(
                period,
                status == PeriodStatus.PROVISIONAL,
                ikm,
                grade,
                ends == null ? null : ends.low(),
                ends == null ? null : ends.high(),
                respondents,
                null,
                false,
                false,
                0);
    }

    /// Whether there are enough respondents to set it beside others.
    public boolean isComparable() {
        return Disclosure.isComparable(respondents);
    }
}
