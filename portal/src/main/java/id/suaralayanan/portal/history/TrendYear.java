package id.suaralayanan.portal.history;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.PastScale;
import java.math.BigDecimal;
import java.util.OptionalLong;

/// A line of a unit's trend by year.
///
/// @param period a year, or a part of one whose figures cannot be put together
/// @param brought whether the unit brought it from an earlier survey
public record TrendYear(
        Period period,
        BigDecimal ikm,
        Grade grade,
        OptionalLong respondents,
        boolean brought,
        PastScale scale,
        Exactness exactness) {
    static TrendYear of(PastFigure figure) {
        return new TrendYear(
                figure.period(),
                figure.ikm(),
                figure.grade(),
                figure.respondents(),
                true,
                figure.scale(),
                figure.exactness());
    }

    /// Whether it stands on the scale of today and may be in one line with the others.
    public boolean isOnOneLine() {
        return scale == PastScale.NINE;
    }
}
