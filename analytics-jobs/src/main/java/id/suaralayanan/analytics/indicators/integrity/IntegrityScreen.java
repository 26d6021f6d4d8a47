package id.suaralayanan.analytics.indicators.integrity;

import id.suaralayanan.analytics.indicators.statistics.Binomial;
import id.suaralayanan.analytics.indicators.statistics.IncompleteGamma;
import id.suaralayanan.analytics.indicators.statistics.Normal;
import id.suaralayanan.analytics.indicators.statistics.PValueAdjustment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;

/// Screens the units of a group together: which of them raise a question.
///
/// - Shares (straight lines, nights) are compared with the peers'. Honest units differ more than
///   coin tosses would, by the same share whether they have many answers or few; the variance of
///   these shares, estimated with the extremes drawn in, is added to that of the count
///   (Spiegelhalter 2005 Stat. Med. 24:1185–1202, additive form).
/// - An hour is compared with the unit's own usual hour of the day (Poisson), Bonferroni over all
///   hours of the period.
/// - Seconds are compared with equal shares of ten digits (chi-square).
///
/// All p-values of the screen are adjusted together (Benjamini-Hochberg), so that among 100
/// questions about one are false alarms, and a screen of honest units alone raises any at all once
/// in a hundred times. A pattern that touches few answers is no question, however unlikely it is.
public final class IntegrityScreen {
    /// Share of false alarms among the questions that are raised.
    public static final double LEVEL = 0.01;

    /// The answers beyond what was to be expected must be this many, and this share.
    public static final long LEAST_EXCESS = 10;

    public static final double LEAST_SHARE = 0.05;

    private static final double LEAST_USUAL = 0.5;
    private static final int HOURS = 24;
    private static final double DRAWN_IN = 0.1;
    private static final int LEAST_TIMED = 50;

    private IntegrityScreen() {}

    /// The questions that a group of units raises, the gravest first.
    public static List<Finding> of(List<AnswerPattern> units) {
        var all = new ArrayList<Finding>();
        all.addAll(shares(units, IntegrityTest.STRAIGHT_LINE, IntegrityScreen::straight));
        all.addAll(nights(units));
        units.forEach(unit -> burst(unit).ifPresent(all::add));
        units.forEach(unit -> seconds(unit).ifPresent(all::add));
        double[] q =
                PValueAdjustment.benjaminiHochberg(all.stream().mapToDouble(Finding::p).toArray());
        var questions = new ArrayList<Finding>();
        for (int i = 0; i < q.length; i++) {
            if (q[i] < LEVEL && isMaterial(all.get(i))) {
                questions.add(all.get(i).adjusted(q[i]));
            }
        }
        questions.sort(Comparator.comparingDouble(Finding::q).thenComparing(Finding::unit));
        return questions;
    }

    /// The counts that a question rests on.
    ///
    /// @param units the group that raised it
    public static List<EvidenceRow> evidence(Finding question, List<AnswerPattern> units) {
        return units.stream()
                .filter(unit -> unit.unit() == question.unit())
                .findFirst()
                .map(unit -> EvidenceRow.of(question, unit))
                .orElse(List.of());
    }

    private static boolean isMaterial(Finding finding) {
        return finding.excess() >= LEAST_EXCESS
                && finding.excess() >= LEAST_SHARE * finding.answers();
    }

    private static Finding straight(AnswerPattern unit) {
        return finding(
                unit,
                IntegrityTest.STRAIGHT_LINE,
                unit.answers(),
                unit.straight(),
                unit.usualStraight());
    }

    private static List<Finding> nights(List<AnswerPattern> units) {
        long timed = sum(units, AnswerPattern::timed);
        long night = sum(units, AnswerPattern::night);
        return shares(
                units,
                IntegrityTest.NIGHT,
                unit -> {
                    double usual = (night - unit.night() + 0.5) / (timed - unit.timed() + 1.0);
                    return finding(
                            unit,
                            IntegrityTest.NIGHT,
                            unit.timed(),
                            unit.night(),
                            usual * unit.timed());
                });
    }

    private static long sum(List<AnswerPattern> units, ToLongFunction<AnswerPattern> count) {
        return units.stream().mapToLong(count).sum();
    }

    private static Finding finding(
            AnswerPattern unit, IntegrityTest test, long answers, long observed, double expected) {
        return new Finding(unit.unit(), test, answers, observed, expected, 1, 1, -1);
    }

    private static List<Finding> shares(
            List<AnswerPattern> units,
            IntegrityTest test,
            Function<AnswerPattern, Finding> compared) {
        List<Finding> all =
                units.stream()
                        .map(compared)
                        .filter(one -> one.expected() > 0 && one.expected() < one.answers())
                        .toList();
        double between = between(all);
        return all.stream()
                .map(one ->
                        new Finding(
                                one.unit(),
                                test,
                                one.answers(),
                                one.observed(),
                                one.expected(),
                                tail(one, between),
                                1,
                                -1))
                .toList();
    }

    /// The larger of the exact tail and that of the z with the usual differences: few answers make
    /// the normal curve too sure, many make the coin tosses too sure.
    private static double tail(Finding one, double between) {
        return Math.max(
                Binomial.upperTail(one.answers(), one.observed(), one.expected() / one.answers()),
                Normal.upperTail(z(one, between)));
    }

    /// Of a count against its expectation, with the variance of a binomial count and that of the
    /// shares of honest units.
    private static double z(Finding one, double between) {
        double n = one.answers();
        return (one.observed() - one.expected()) / Math.sqrt(n * chance(one) + n * n * between);
    }

    /// Variance of a single answer.
    private static double chance(Finding one) {
        double share = one.expected() / one.answers();
        return share * (1 - share);
    }

    /// `τ²`, the variance of the shares of honest units beyond coin tosses: `(k·φ − (k−1)) / (Σw −
    /// Σw²/Σw)` with `w = n/(p·(1−p))`.
    private static double between(List<Finding> all) {
        double phi = overdispersion(all.stream().mapToDouble(one -> z(one, 0)));
        double[] w = all.stream().mapToDouble(one -> one.answers() / chance(one)).toArray();
        double sum = Arrays.stream(w).sum();
        double room = sum - Arrays.stream(w).map(x -> x * x).sum() / sum;
        return room > 0 ? Math.max(0, (w.length * phi - (w.length - 1)) / room) : 0;
    }

    /// Mean square of the z, the outer tenths drawn in; at least 1.
    static double overdispersion(DoubleStream scores) {
        double[] z = scores.sorted().toArray();
        if (z.length == 0) {
            return 1;
        }
        int cut = (int) (DRAWN_IN * z.length);
        Arrays.fill(z, 0, cut, z[cut]);
        Arrays.fill(z, z.length - cut, z.length, z[z.length - 1 - cut]);
        return Math.max(1, Arrays.stream(z).map(one -> one * one).average().orElse(1));
    }

    private static Optional<Finding> burst(AnswerPattern unit) {
        return unit.hours().stream()
                .map(hour -> burst(unit, hour))
                .min(Comparator.comparingDouble(Finding::p));
    }

    private static Finding burst(AnswerPattern unit, AnswerPattern.Hour hour) {
        double usual = Math.max(LEAST_USUAL, (double) hour.others() / Math.max(1, unit.days() - 1));
        double p = IncompleteGamma.poissonTail(usual, hour.answers());
        return new Finding(
                unit.unit(),
                IntegrityTest.BURST,
                unit.timed(),
                hour.answers(),
                usual,
                Math.min(1, p * HOURS * unit.days()),
                1,
                hour.hour());
    }

    /// With few answers the distribution of the statistic is only roughly chi-square.
    private static Optional<Finding> seconds(AnswerPattern unit) {
        long n = unit.timed();
        if (n < LEAST_TIMED) {
            return Optional.empty();
        }
        double each = n / 10.0;
        double square =
                unit.seconds().stream()
                        .mapToDouble(count -> (count - each) * (count - each) / each)
                        .sum();
        long most = unit.seconds().stream().mapToLong(Long::longValue).max().orElse(0);
        return Optional.of(
                new Finding(
                        unit.unit(),
                        IntegrityTest.SECONDS,
                        n,
                        most,
                        each,
                        IncompleteGamma.chiSquareTail(square, 9),
                        1,
                        -1));
    }
}
