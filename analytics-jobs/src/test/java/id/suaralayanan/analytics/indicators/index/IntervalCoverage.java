package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.statistics.NormalDraws;
import java.util.OptionalLong;

/// How often the published interval holds the true index, on made-up respondents.
///
/// A respondent has a mood around the unit's own quality and gives each element a score around that
/// mood, rounded to 1…4: scores of one form agree, and good units run against the ceiling.
public final class IntervalCoverage {
    private static final int MANY = 400_000;
    private static final double MOODS = 0.45;
    private static final double WHIMS = 0.5;

    private final double quality;
    private final NormalDraws draws;
    private final Spread truth;

    /// @param quality of a unit, on the scale of scores
    public IntervalCoverage(double quality) {
        this.quality = quality;
        this.draws = new NormalDraws(20_261_129, Math.round(1_000 * quality));
        this.truth = sample(MANY);
    }

    /// The true index.
    public double index() {
        return truth.mean();
    }

    /// The share of `runs` samples of `n` respondents whose interval holds the true index.
    public double share(int n, int runs) {
        int held = 0;
        for (int run = 0; run < runs; run++) {
            Interval interval =
                    Interval.moderated(
                            new Interval.Basis(sample(n), OptionalLong.empty(), truth.sd()));
            held += interval.low() <= truth.mean() && truth.mean() <= interval.high() ? 1 : 0;
        }
        return (double) held / runs;
    }

    private Spread sample(int n) {
        long sum = 0;
        long squares = 0;
        for (int form = 0; form < n; form++) {
            long total = form();
            sum += total;
            squares += total * total;
        }
        return Spread.of(n, sum, squares).orElseThrow();
    }

    private long form() {
        double mood = quality + MOODS * draws.next();
        long total = 0;
        for (int element = 0; element < Element.COUNT; element++) {
            total += Math.clamp(Math.round(mood + WHIMS * draws.next()), 1, 4);
        }
        return total;
    }
}
