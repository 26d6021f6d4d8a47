package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.statistics.StudentT;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The 95 % interval of an index: what the index could be if everyone served had answered.
///
/// Published is the *moderated* interval. The unit's own variance `s²` is drawn towards the pooled
/// one of its peers, `s0²`, as if `d0 = 8` further forms had been seen:
///
/// `s̃² = ((n−1)·s² + d0·s0²) / (n−1+d0)`, `m ± t(0.975; n−1+d0) · s̃/√n · √(1 − n/N)`
///
/// clipped to 25…100. Ten identical forms therefore do not claim certainty.
///
/// - `N` unknown: no finite-population factor. `N` below `n` cannot be right and counts as unknown.
/// - Everyone answered (`n = N`): the interval is a point.
/// - One form: the spread is that of the peers.
/// - `n` counts the complete forms; no complete form, no interval.
///
/// Source: Cochran 1977 s. 2.5; Smyth 2004 SAGMB 3:3 (moderated variance); Hoeffding 1963 JASA
/// 58:13.
///
/// @param standardError of the index; 0 for [Method#HOEFFDING], which has none
public record Interval(double low, double high, double standardError, Method method, Basis basis) {
    public static final String FORMULA = "interval/1";

    /// As in the interfaces.
    public static final String LEVEL = "0.95";

    private static final double ALPHA = 0.05;
    private static final double PRIOR_FORMS = 8;
    private static final double LEAST = 25;
    private static final double MOST = 100;

    /// How an interval was made.
    public enum Method {
        MODERATED,
        PLAIN_T,
        HOEFFDING
    }

    /// What an interval was made from.
    public record Basis(Spread spread, OptionalLong population, double peerSd) {
        /// `s̃`: the unit's own spread, drawn towards that of its peers.
        public double moderatedSd() {
            double own = (spread.n() - 1) * spread.sd() * spread.sd();
            return Math.sqrt((own + PRIOR_FORMS * peerSd * peerSd) / freedom());
        }

        private double freedom() {
            return spread.n() - 1 + PRIOR_FORMS;
        }

        /// `√(1 − n/N)`.
        double finitePopulation() {
            long n = spread.n();
            return population.isEmpty() || population.getAsLong() < n
                    ? 1
                    : Math.sqrt(1 - (double) n / population.getAsLong());
        }
    }

    /// The published interval, around the exact index; empty where there is no index or no complete
    /// form.
    ///
    /// @param peerSd pooled standard deviation of the peer group, see [Spread#ofPeers]
    public static Optional<Interval> of(Tally tally, OptionalLong population, double peerSd) {
        return switch (SatisfactionIndex.of(tally)) {
            case SatisfactionIndex.NoAnswers _ -> Optional.empty();
            case SatisfactionIndex.Measured index ->
                    Spread.of(tally)
                            .map(own ->
                                    new Spread(own.n(), index.toScale(12).doubleValue(), own.sd()))
                            .map(around -> moderated(new Basis(around, population, peerSd)));
        };
    }

    /// The published kind of interval, from a spread.
    public static Interval moderated(Basis basis) {
        return student(Method.MODERATED, basis, basis.moderatedSd(), basis.freedom());
    }

    /// The textbook interval: false certainty when all forms are alike. At least two forms.
    static Interval plain(Basis basis) {
        Spread own = basis.spread();
        return student(Method.PLAIN_T, basis, own.sd(), own.n() - 1);
    }

    /// The guard that assumes nothing but 25…100: `(b−a)·√(ln(2/α)/(2n))`.
    static Interval hoeffding(Basis basis) {
        Spread own = basis.spread();
        double half = (MOST - LEAST) * Math.sqrt(Math.log(2 / ALPHA) / (2.0 * own.n()));
        return around(Method.HOEFFDING, basis, half, 0);
    }

    /// Half of the guard that uses the spread seen as well: `s·√(2·ln(4/α)/n) + 7·(b−a)·ln(4/α) /
    /// (3·(n−1))` (Maurer and Pontil 2009 COLT, Thm 4). At least two forms.
    static double empiricalBernstein(Spread own) {
        double log = Math.log(4 / ALPHA);
        return own.sd() * Math.sqrt(2 * log / own.n())
                + 7 * (MOST - LEAST) * log / (3 * (own.n() - 1.0));
    }

    private static Interval student(Method method, Basis basis, double sd, double freedom) {
        double error = sd / Math.sqrt(basis.spread().n()) * basis.finitePopulation();
        return around(method, basis, StudentT.quantile(1 - ALPHA / 2, freedom) * error, error);
    }

    private static Interval around(Method method, Basis basis, double half, double error) {
        double mean = basis.spread().mean();
        return new Interval(
                Math.clamp(mean - half, LEAST, MOST),
                Math.clamp(mean + half, LEAST, MOST),
                error,
                method,
                basis);
    }

    /// Lower end with one decimal, rounded outwards: print never narrows an interval.
    public BigDecimal printedLow() {
        return printed(low, RoundingMode.FLOOR);
    }

    /// Upper end with one decimal, rounded outwards.
    public BigDecimal printedHigh() {
        return printed(high, RoundingMode.CEILING);
    }

    private static BigDecimal printed(double end, RoundingMode outwards) {
        return new BigDecimal(end).setScale(9, RoundingMode.HALF_UP).setScale(1, outwards);
    }

    public Explanation explain() {
        String from = printedLow().toPlainString();
        String to = printedHigh().toPlainString();
        return new Explanation(
                "interval",
                from + " – " + to,
                new Words(
                        "Dengan %d responden, IKM seluruh pengguna diperkirakan antara %s dan %s (95 %%)"
                                .formatted(
                                        basis.spread().n(),
                                        Explanation.comma(from),
                                        Explanation.comma(to)),
                        "From %d respondents, the index of all users is estimated between %s and %s (95 %%)"
                                .formatted(basis.spread().n(), from, to)),
                inputs(),
                FORMULA,
                "Cochran 1977 s. 2.5; Smyth 2004; Hoeffding 1963");
    }

    private List<Explanation> inputs() {
        return List.of(
                input("sd", basis.spread().sd(), "Simpangan baku unit", "The unit's own spread"),
                input(
                        "peerSd",
                        basis.peerSd(),
                        "Simpangan baku gabungan kelompok",
                        "Pooled spread of the peers"),
                input(
                        "standardError",
                        standardError,
                        "Galat baku indeks",
                        "Standard error of the index"));
    }

    private static Explanation input(String name, double value, String id, String en) {
        String printed = new BigDecimal(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
        return new Explanation(
                name,
                printed,
                new Words(id + ": " + Explanation.comma(printed), en + ": " + printed),
                List.of(),
                FORMULA,
                "Smyth 2004, d0 = 8");
    }
}
