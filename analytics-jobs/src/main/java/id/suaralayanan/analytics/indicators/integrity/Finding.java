package id.suaralayanan.analytics.indicators.integrity;

/// A question that the answers of a unit raise; no verdict.
///
/// @param answers what was looked at
/// @param observed how many of them show the pattern
/// @param expected how many would without cause
/// @param p chance of so many, from the test alone
/// @param q the same with all units and tests of the screen in view, see [IntegrityScreen#LEVEL]
/// @param hour of a burst, hours since 1970-01-01 in the unit's zone; -1 for other tests
public record Finding(
        int unit,
        IntegrityTest test,
        long answers,
        long observed,
        double expected,
        double p,
        double q,
        long hour) {
    Finding with(double chance) {
        return new Finding(unit, test, answers, observed, expected, chance, q, hour);
    }

    Finding adjusted(double to) {
        return new Finding(unit, test, answers, observed, expected, p, to, hour);
    }

    /// Answers beyond what was to be expected.
    double excess() {
        return observed - expected;
    }
}
