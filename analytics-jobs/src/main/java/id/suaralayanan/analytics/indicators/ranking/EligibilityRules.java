package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a unit must fulfil to be compared (*syarat pemeringkatan*). The rules are data: a version
/// holds for all periods that begin on its day or later, until the next one.
///
/// @param leastAnswers answers to the element that fewest people answered; never fewer than
///   [Disclosure#LEAST_COMPARED]
/// @param requiresSample whether the regulation's sample must be reached where the number of users
///   is known
/// @param leastCoverage share of the users served that must have answered, where it is known
/// @param everyMonth whether each month of the period that is over must have answers
/// @param worstGrade the worst grade that a unit may have
public record EligibilityRules(
        int version,
        long leastAnswers,
        boolean requiresSample,
        OptionalDouble leastCoverage,
        boolean everyMonth,
        IntegrityGrade worstGrade) {
    /// The rules before anybody decided on others.
    public static final EligibilityRules FIRST =
            new EligibilityRules(
                    1,
                    Disclosure.LEAST_COMPARED,
                    true,
                    OptionalDouble.empty(),
                    false,
                    IntegrityGrade.QUESTIONED);

    public EligibilityRules {
        if (leastAnswers < Disclosure.LEAST_COMPARED) {
            throw new IllegalArgumentException("nobody is compared from " + leastAnswers);
        }
    }

    /// All of them in one sentence.
    public Words sentence() {
        List<Words> all = new ArrayList<>();
        all.add(
                new Words(
                        "minimal %d penilaian".formatted(leastAnswers),
                        "at least %d ratings".formatted(leastAnswers)));
        if (requiresSample) {
            all.add(
                    new Words(
                            "sampel sesuai aturan bila jumlah pengguna diketahui",
                            "the regulation's sample where the number of users is known"));
        }
        leastCoverage.ifPresent(share ->
                all.add(
                        new Words(
                                "minimal %s%% pengguna menjawab".formatted(percent(share)),
                                "at least %s%% of the users answered".formatted(percent(share)))));
        if (everyMonth) {
            all.add(new Words("ada penilaian setiap bulan", "ratings in every month"));
        }
        grade().ifPresent(all::add);
        return new Words(
                String.join("; ", all.stream().map(Words::id).toList()),
                String.join("; ", all.stream().map(Words::en).toList()));
    }

    private Optional<Words> grade() {
        return switch (worstGrade) {
            case REFUTED -> Optional.empty();
            case QUESTIONED ->
                    Optional.of(
                            new Words(
                                    "jawaban tidak dinyatakan palsu setelah diperiksa",
                                    "answers not found to be made up"));
            case UNQUESTIONED ->
                    Optional.of(
                            new Words(
                                    "jawaban tidak sedang diperiksa",
                                    "answers not being looked into"));
        };
    }

    static String percent(double share) {
        return Long.toString(Math.round(100 * share));
    }
}
