package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// *Indeks Kepuasan Masyarakat* (IKM), from 25 (worst) to 100 (best):
///
/// `IKM = 25 × (Σ over the nine elements of s_u / n_u) / 9`
///
/// with `s_u` the points and `n_u` the answers of element `u`. One exact division, HALF_UP to two
/// decimals once, and then the grade.
///
/// - The weight is 1/9, not 0.111 and not 0.11 (those: [WeightVariant]).
/// - An element nobody answered has no mean, so there is no index: [NoAnswers], never zero, never
///   D.
/// - A missing answer leaves its element only; the other answers of the form count.
///
/// Source: PermenPANRB 14/2017. Worked example in the package documentation.
public sealed interface SatisfactionIndex {
    /// Version of formula, rounding and grade limits.
    String FORMULA = "skm-2017/1";

    /// Decimals of a published index.
    int DECIMALS = 2;

    static SatisfactionIndex of(Tally tally) {
        List<Element> unanswered =
                Stream.of(Element.values())
                        .filter(element -> tally.element(element).answers() == 0)
                        .toList();
        if (!unanswered.isEmpty()) {
            return new NoAnswers(unanswered);
        }
        BigDecimal value = ikm(SumOfMeans.of(tally), DECIMALS);
        return new Measured(value, Grade.of(value), tally);
    }

    /// The formula. Everything else only prepares or labels it.
    private static BigDecimal ikm(SumOfMeans means, int decimals) {
        return means.times(25).divide(means.over(9), decimals, RoundingMode.HALF_UP);
    }

    /// How the figure, or its absence, came about.
    Explanation explain();

    /// The same; how sure the index is belongs to it.
    default Explanation explain(Optional<Interval> interval) {
        return interval.map(sure -> explain().with(sure.explain())).orElseGet(this::explain);
    }

    /// An index with its grade and the tally it was computed from.
    record Measured(BigDecimal value, Grade grade, Tally tally) implements SatisfactionIndex {
        /// The index with more decimals, for statistics and ordering; never published.
        public BigDecimal toScale(int decimals) {
            return ikm(SumOfMeans.of(tally), decimals);
        }

        /// All elements, the lowest mean first; equal means in the official order.
        public List<Element> byMean() {
            return Stream.of(Element.values())
                    .sorted(Comparator.comparing(tally::element, Measured::compareMeans))
                    .toList();
        }

        /// The first of them, which become the priorities of the follow-up plan (*rencana tindak
        /// lanjut*); none where all means are equal.
        public List<Element> weakest(int count) {
            List<Element> all = byMean();
            boolean isEven =
                    compareMeans(tally.element(all.getFirst()), tally.element(all.getLast())) == 0;
            return isEven ? List.of() : all.subList(0, count);
        }

        private static int compareMeans(ElementTally a, ElementTally b) {
            return BigInteger.valueOf(a.sum())
                    .multiply(BigInteger.valueOf(b.answers()))
                    .compareTo(
                            BigInteger.valueOf(b.sum()).multiply(BigInteger.valueOf(a.answers())));
        }

        @Override
        public Explanation explain() {
            List<Explanation> inputs = new ArrayList<>();
            for (Element element : Element.values()) {
                inputs.add(mean(element, tally.element(element)));
            }
            inputs.add(grade.explain(value));
            String printed = value.toPlainString();
            return new Explanation(
                    "ikm",
                    printed,
                    new Words(
                            "IKM %s = 25 × jumlah sembilan nilai rata-rata unsur ÷ 9, dari %d responden"
                                    .formatted(Explanation.comma(printed), tally.respondents()),
                            "IKM %s = 25 × the sum of nine element means ÷ 9, from %d respondents"
                                    .formatted(printed, tally.respondents())),
                    inputs,
                    FORMULA,
                    "PermenPANRB 14/2017");
        }

        private static Explanation mean(Element element, ElementTally answers) {
            String mean = answers.mean().orElseThrow().toPlainString();
            String from = "%d ÷ %d".formatted(answers.sum(), answers.answers());
            return new Explanation(
                    element.code(),
                    mean,
                    new Words(
                            "%s: %s = %s"
                                    .formatted(element.words().id(), from, Explanation.comma(mean)),
                            "%s: %s = %s".formatted(element.words().en(), from, mean)),
                    List.of(),
                    FORMULA,
                    "PermenPANRB 14/2017");
        }
    }

    /// No index, because nobody answered these elements.
    record NoAnswers(List<Element> unanswered) implements SatisfactionIndex {
        public static final String REASON = "NO_ANSWERS";

        public NoAnswers {
            unanswered = List.copyOf(unanswered);
        }

        /// `NO_ANSWERS`, as in the interfaces.
        public String reason() {
            return REASON;
        }

        @Override
        public Explanation explain() {
            String codes = String.join(", ", unanswered.stream().map(Element::code).toList());
            return new Explanation(
                    "ikm",
                    REASON,
                    new Words(
                            "Belum ada data: tidak ada jawaban untuk " + codes,
                            "No answers yet for " + codes),
                    List.of(),
                    FORMULA,
                    "PermenPANRB 14/2017");
        }
    }
}
