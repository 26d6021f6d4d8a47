package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Tally;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/// How the respondents' own indices lie: `n` complete forms, their mean and standard deviation.
///
/// A respondent's own index is `x = 25·(sum of the nine answers)/9`, so the correlation of the
/// answers inside a form is kept. The variance is taken from exact integers, `(n·Σx² − (Σx)²) /
/// (n·(n−1))`, and does not suffer when all forms are nearly alike.
public record Spread(long n, double mean, double sd) {
    /// Standard deviation of SKM forms where the peers cannot tell: our assumption, stated wherever
    /// it is used.
    public static final double USUAL_SD = 12;

    /// Degrees of freedom that peers need before their own spread is believed.
    private static final long ENOUGH = 30;

    private static final double POINTS = 25.0 / Element.COUNT;

    public Spread {
        if (n < 1 || !(sd >= 0) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("no spread: n " + n + ", " + mean + " ± " + sd);
        }
    }

    /// Of the complete forms; empty where there is none. A single form has standard deviation 0.
    public static Optional<Spread> of(Tally tally) {
        return of(tally.complete(), tally.totalSum(), tally.totalSquares());
    }

    /// Of `n` complete forms by the sum, and the sum of squares, of their own totals.
    public static Optional<Spread> of(long n, long totalSum, long totalSquares) {
        if (n == 0) {
            return Optional.empty();
        }
        BigInteger count = BigInteger.valueOf(n);
        BigInteger sum = BigInteger.valueOf(totalSum);
        double variance =
                n == 1
                        ? 0
                        : count.multiply(BigInteger.valueOf(totalSquares))
                                        .subtract(sum.multiply(sum))
                                        .doubleValue()
                                / count.multiply(count.subtract(BigInteger.ONE)).doubleValue();
        return Optional.of(new Spread(n, POINTS * totalSum / n, POINTS * Math.sqrt(variance)));
    }

    /// Pooled standard deviation, `√(Σ(n−1)s² / Σ(n−1))`; empty where no unit has two forms.
    public static OptionalDouble pooled(Collection<Spread> spreads) {
        double squares = 0;
        double freedom = 0;
        for (Spread spread : spreads) {
            squares += (spread.n - 1) * spread.sd * spread.sd;
            freedom += spread.n - 1;
        }
        return freedom == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squares / freedom));
    }

    /// `s0` of a peer group: the pooled value, or [#USUAL_SD] where the peers have too few forms or
    /// all answered alike.
    public static double ofPeers(Collection<Spread> peers) {
        long freedom = peers.stream().mapToLong(peer -> peer.n - 1).sum();
        double pooled = pooled(peers).orElse(0);
        return freedom >= ENOUGH && pooled > 0 ? pooled : USUAL_SD;
    }
}
