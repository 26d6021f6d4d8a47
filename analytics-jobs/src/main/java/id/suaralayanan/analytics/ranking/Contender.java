package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex.Measured;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.Funnel;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A unit of the type in the period, with or without figures.
///
/// @param open whether the unit still serves when the period ends
/// @param monthsMissing months that are over without answers, where the rules ask for them
/// @param grade how far its answers are believed
/// @param standardError of its index; empty where no form was complete
/// @param before its figure a year earlier, if there is one
/// @param run the last tally run in its figure; 0 without one
record Contender(
        int unit,
        Tally tally,
        OptionalLong population,
        boolean open,
        int monthsMissing,
        IntegrityGrade grade,
        OptionalDouble standardError,
        Optional<YearEarlier> before,
        long run) {
    /// The exact index, for comparison only.
    double value() {
        return switch (SatisfactionIndex.of(tally)) {
            case Measured index -> index.toScale(12).doubleValue();
            case SatisfactionIndex.NoAnswers _ ->
                    throw new IllegalStateException("unit " + unit + " has no index");
        };
    }

    Eligibility eligibility(int peers, EligibilityRules rules) {
        return Eligibility.of(
                tally, new Circumstances(population, open, peers, monthsMissing, grade), rules);
    }

    Estimate estimate() {
        return new Estimate(value(), standardError.orElseThrow());
    }

    AnswerSums sums() {
        return new AnswerSums(tally.complete(), tally.totalSum(), tally.totalSquares());
    }

    /// Since the year before; empty where one of the two is too small to be compared.
    Optional<Change> change(EligibilityRules rules) {
        return before.flatMap(then -> then.until(Spread.of(tally), rules));
    }

    Funnel.Point point() {
        return new Funnel.Point(tally.complete(), value());
    }
}
