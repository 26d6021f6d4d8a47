package id.suaralayanan.analytics.indicators.evaluation;

import id.suaralayanan.analytics.indicators.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// *Indeks Pelayanan Publik* (IPP), from 0 to 5:
///
/// `IPP = share × F02 + (1 − share) × F03`, `F02 = Σ aspect weight × Σ parts × step ÷ Σ parts`,
/// `F03 = mean of the questions`.
///
/// One exact fraction, HALF_UP to two decimals once, then the category. Whatever is not scored
/// makes no index: there is none for an evaluation that is not finished.
///
/// @param f02 for reading, rounded by itself
/// @param f03 for reading, rounded by itself
public record ServiceIndex(BigDecimal value, ServiceGrade grade, BigDecimal f02, BigDecimal f03) {
    private static final int DECIMALS = 2;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /// Empty where a step or a mean that counts is missing.
    public static Optional<ServiceIndex> of(
            Weighing form,
            List<? extends @Nullable Integer> steps,
            List<? extends @Nullable BigDecimal> users) {
        if (missingSteps(form, steps) + missingUsers(form, users) > 0) {
            return Optional.empty();
        }
        List<Integer> given =
                IntStream.range(0, steps.size())
                        .mapToObj(i -> Objects.requireNonNullElse(steps.get(i), 0))
                        .toList();
        Fraction evaluator = evaluator(form, given);
        Fraction said = users(users);
        Fraction both =
                evaluator
                        .times(percent(form.f02Share()))
                        .plus(said.times(percent(100 - form.f02Share())));
        BigDecimal value = both.rounded(DECIMALS);
        return Optional.of(
                new ServiceIndex(
                        value,
                        ServiceGrade.of(value),
                        evaluator.rounded(DECIMALS),
                        said.rounded(DECIMALS)));
    }

    /// How many indicators that count are not scored.
    public static int missingSteps(Weighing form, List<? extends @Nullable Integer> steps) {
        return (int)
                IntStream.range(0, form.indicators().size())
                        .filter(i -> form.counts(form.indicators().get(i)))
                        .filter(i -> i >= steps.size() || steps.get(i) == null)
                        .count();
    }

    /// How many questions have no mean.
    public static int missingUsers(Weighing form, List<? extends @Nullable BigDecimal> users) {
        return (int)
                IntStream.range(0, form.questions())
                        .filter(i -> i >= users.size() || users.get(i) == null)
                        .count();
    }

    private static Fraction evaluator(Weighing form, List<Integer> steps) {
        Fraction sum = Fraction.ZERO;
        for (int aspect : form.aspects().keySet()) {
            if (form.weight(aspect) > 0) {
                var own =
                        new Fraction(
                                form.weighted(aspect, steps).toBigInteger(),
                                BigInteger.valueOf(form.parts(aspect)));
                sum = sum.plus(own.times(percent(form.weight(aspect))));
            }
        }
        return sum;
    }

    private static Fraction users(List<? extends @Nullable BigDecimal> users) {
        BigDecimal sum =
                users.stream()
                        .filter(Objects::nonNull)
                        .map(BigDecimal.class::cast)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Fraction(
                sum.movePointRight(DECIMALS).toBigIntegerExact(),
                HUNDRED.multiply(BigInteger.valueOf(users.size())));
    }

    private static Fraction percent(int share) {
        return Fraction.of(share, 100);
    }
}
