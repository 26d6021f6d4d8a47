package id.suaralayanan.portal.search.lucene.similar;

/// Whether a word stands in more texts of one set than of another.
///
/// @param now texts of the one set that hold it
/// @param allNow texts of the one set
/// @param before texts of the other set that hold it
/// @param allBefore texts of the other set
record WordChange(int now, int allNow, int before, int allBefore) {
    /// As if each word had been seen so often before: a rare one needs more to count.
    private static final double PRIOR = 1;

    /// Log-odds of holding the word, in standard errors (Monroe, Colaresi and Quinn 2008).
    double strength() {
        double odds =
                logOdds(now + PRIOR, allNow + 2 * PRIOR)
                        - logOdds(before + PRIOR, allBefore + 2 * PRIOR);
        return odds / Math.sqrt(1 / (now + PRIOR) + 1 / (before + PRIOR));
    }

    private static double logOdds(double with, double all) {
        return Math.log(with / (all - with));
    }

    /// How likely so many of the texts with this word are of the one set by chance alone (binomial,
    /// exact, given both sets together).
    double chance() {
        int both = now + before;
        double share = (double) allNow / (allNow + allBefore);
        double sum = 0;
        for (int k = now; k <= both; k++) {
            sum +=
                    Math.exp(
                            logChoose(both, k)
                                    + k * Math.log(share)
                                    + (both - k) * Math.log1p(-share));
        }
        return Math.min(1, sum);
    }

    private static double logChoose(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            sum += Math.log(n - Math.min(k, n - k) + i) - Math.log(i);
        }
        return sum;
    }
}
