package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex.Measured;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.Funnel;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A unit of the type in the period, with or without figures.
///
/// @param open whether the unit still serves when the period ends
/// @param standardError of its index; empty where no form was complete
/// @param run the last tally run in its figure; 0 without one
record Contender(
        int unit,
        Tally tally,
        OptionalLong population,
        boolean open,
        OptionalDouble standardError,
        long run) {
    /// The exact index, for comparison only.
    double value() {
        return switch (SatisfactionIndex.of(tally)) {
            case Measured index -> index.toScale(12).doubleValue();
            case SatisfactionIndex.NoAnswers _ ->
                    throw new IllegalStateException("unit " + unit + " has no index");
        };
    }

    Estimate estimate() {
        return new Estimate(value(), standardError.orElseThrow());
    }

    Funnel.Point point() {
        return new Funnel.Point(tally.complete(), value());
    }
}
