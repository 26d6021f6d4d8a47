package id.suaralayanan.infra.sample.ratings;

import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.Quarter;
import id.suaralayanan.infra.sample.registry.RandomStreams;

/// What people truly think of a unit in a quarter, element by element.
///
/// A respondent's score of an element counts the thresholds below `level + respondent + noise`,
/// plus one. `level` is the unit's and element's, `respondent` is normal with deviation
/// [#RESPONDENT] and shared by the nine answers, `noise` is standard normal. So the mean score is
/// known: `1 + Σ Φ((level − threshold) / √(1 + RESPONDENT²))`.
public record Opinion(double[] levels) {
    private static final double RESPONDENT = 0.6;
    private static final double[] THRESHOLDS = {-2.3, -1.35, 0.55};

    /// Requirements, procedure, time, cost, product, competence, conduct, complaints, facilities.
    private static final double[] NATIONAL = {0.35, 0.25, -0.1, 1.1, 0.4, 0.35, 0.45, 0.0, -0.05};

    private static final double[] ERROR_FUNCTION = {
        0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429
    };

    public static final int ELEMENTS = NATIONAL.length;

    public static Opinion of(Office office, Quarter quarter) {
        var randomStreams = RandomStreams.of("opinion", office.code());
        var level = office.kind().mood() + 0.33 * randomStreams.normal();
        var trend = 0.02 + 0.05 * randomStreams.normal();
        if (office.code().equals(Office.HOME)) {
            level = 0.25;
            trend = 0.06;
        }
        var levels = new double[ELEMENTS];
        for (var element = 0; element < ELEMENTS; element++) {
            levels[element] =
                    NATIONAL[element]
                            + level
                            + trend * quarter.index()
                            + 0.15 * randomStreams.normal();
        }
        return new Opinion(levels);
    }

    /// The true mean score of an element, counted from 0.
    public double mean(int element) {
        var mean = 1.0;
        for (var threshold : THRESHOLDS) {
            mean +=
                    normalBelow(
                            (levels[element] - threshold) / Math.sqrt(1 + RESPONDENT * RESPONDENT));
        }
        return mean;
    }

    /// The nine answers of one respondent.
    int[] answers(RandomStreams randomStreams) {
        var respondent = RESPONDENT * randomStreams.normal();
        var answers = new int[ELEMENTS];
        for (var element = 0; element < ELEMENTS; element++) {
            var felt = levels[element] + respondent + randomStreams.normal();
            answers[element] = 1;
            for (var threshold : THRESHOLDS) {
                answers[element] += felt > threshold ? 1 : 0;
            }
        }
        return answers;
    }

    /// Φ, by the error function of Abramowitz and Stegun 7.1.26; wrong by less than 1e-7.
    private static double normalBelow(double z) {
        var x = Math.abs(z) / Math.sqrt(2);
        var t = 1 / (1 + 0.3275911 * x);
        var polynomial = 0.0;
        for (var i = ERROR_FUNCTION.length - 1; i >= 0; i--) {
            polynomial = t * (ERROR_FUNCTION[i] + polynomial);
        }
        var below = 1 - 0.5 * polynomial * Math.exp(-x * x);
        return z >= 0 ? below : 1 - below;
    }
}
