package id.suaralayanan.analytics.indicators.integrity;

import id.suaralayanan.analytics.indicators.statistics.IncompleteGamma;
import id.suaralayanan.analytics.indicators.statistics.PValueAdjustment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Screens the units of a group together: which of them raise a question.
///
/// - Shares (straight lines, nights, last days, entered by staff, from one network, the commonest
///   form, copied words) are compared with the peers', see [PeerShares].
/// - An hour is compared with the unit's own usual hour of the day (Poisson), Bonferroni over all
///   hours of the period.
/// - Seconds are compared with equal shares of ten digits (chi-square), intervals with those of
///   people who come by themselves (Poisson).
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
    private static final int LEAST_TIMED = 50;
    private static final double MOST_COPIED = 0.5;

    private IntegrityScreen() {}

    /// The questions that a group of units raises, the gravest first.
    public static List<Finding> of(List<AnswerPattern> units) {
        var all = new ArrayList<Finding>();
        all.addAll(PeerShares.ofPatterns(units.stream().map(IntegrityScreen::straight).toList()));
        all.addAll(
                PeerShares.ofPatterns(
                        shares(
                                units,
                                IntegrityTest.NIGHT,
                                AnswerPattern::timed,
                                AnswerPattern::night)));
        all.addAll(marks(units));
        all.addAll(forms(units));
        all.addAll(words(units));
        units.forEach(unit -> burst(unit).ifPresent(all::add));
        units.forEach(unit -> seconds(unit).ifPresent(all::add));
        units.forEach(unit -> intervals(unit).ifPresent(all::add));
        return adjusted(all);
    }

    private static List<Finding> marks(List<AnswerPattern> units) {
        return Stream.of(
                        shares(
                                units,
                                IntegrityTest.LAST_DAYS,
                                unit -> unit.marks().answers(),
                                unit -> unit.marks().lastDays()),
                        shares(
                                units,
                                IntegrityTest.STAFF,
                                unit -> unit.marks().answers(),
                                unit -> unit.marks().byStaff()),
                        shares(
                                units,
                                IntegrityTest.NETWORK,
                                unit -> unit.marks().answers(),
                                unit -> unit.marks().oneNetwork()))
                .map(PeerShares::ofHabits)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> adjusted(List<Finding> all) {
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

    /// A share of each unit's answers against that of all others'.
    private static List<Finding> shares(
            List<AnswerPattern> units,
            IntegrityTest test,
            ToLongFunction<AnswerPattern> answers,
            ToLongFunction<AnswerPattern> marked) {
        long all = units.stream().mapToLong(answers).sum();
        long allMarked = units.stream().mapToLong(marked).sum();
        return units.stream()
                .map(unit -> {
                    long own = answers.applyAsLong(unit);
                    long seen = marked.applyAsLong(unit);
                    double usual = (allMarked - seen + 0.5) / (all - own + 1.0);
                    return finding(unit, test, own, seen, usual * own);
                })
                .toList();
    }

    /// Which form is the commonest was not said before: the chance is multiplied by the number of
    /// forms that might have been.
    private static List<Finding> forms(List<AnswerPattern> units) {
        var counts =
                shares(
                        units,
                        IntegrityTest.SAME_FORM,
                        unit -> unit.repeated().forms().filled(),
                        unit -> unit.repeated().forms().commonest());
        return PeerShares.ofPatterns(counts).stream()
                .map(one -> one.with(Math.min(1, one.p() * one.answers())))
                .toList();
    }

    /// The more comments there are, the more of them repeat another by chance: with a share `s` of
    /// equal pairs, the one after `i` others does with `1 − e^(−s·i)`. Where most do, it says
    /// nothing.
    private static List<Finding> words(List<AnswerPattern> units) {
        double[] shares =
                units.stream()
                        .map(unit -> unit.repeated().comments())
                        .filter(comments -> comments.pairs() > 0)
                        .mapToDouble(comments -> comments.equalPairs() / (double) comments.pairs())
                        .sorted()
                        .toArray();
        double median = shares.length == 0 ? 0 : shares[shares.length / 2];
        return PeerShares.ofHabits(
                units.stream()
                        .map(unit -> words(unit, median))
                        .filter(one -> one.expected() < MOST_COPIED * one.answers())
                        .toList());
    }

    private static Finding words(AnswerPattern unit, double median) {
        long n = unit.repeated().comments().written();
        double share = Math.max(median, 0.5 / (unit.repeated().comments().pairs() + 1));
        double usual = n - Math.expm1(-share * n) / Math.expm1(-share);
        return finding(
                unit, IntegrityTest.COPIED_WORDS, n, unit.repeated().comments().repeated(), usual);
    }

    /// Of two gaps that take a time together, the first is as likely to end at any moment of it, if
    /// people come by themselves: each unit is compared with that alone.
    private static Optional<Finding> intervals(AnswerPattern unit) {
        var rhythm = unit.repeated().rhythm();
        return rhythm.usual() <= 0
                ? Optional.empty()
                : Optional.of(
                        finding(
                                        unit,
                                        IntegrityTest.INTERVALS,
                                        rhythm.pairs(),
                                        rhythm.even(),
                                        rhythm.usual())
                                .with(IncompleteGamma.poissonTail(rhythm.usual(), rhythm.even())));
    }

    private static Finding finding(
            AnswerPattern unit, IntegrityTest test, long answers, long observed, double expected) {
        return new Finding(unit.unit(), test, answers, observed, expected, 1, 1, -1);
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
