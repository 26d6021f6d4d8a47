package id.suaralayanan.analytics.indicators.importance;

import static java.util.Comparator.comparing;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.importance.ElementPriority.Importance;
import id.suaralayanan.analytics.indicators.statistics.Jackknife;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Importance and performance of the nine elements (importance-performance analysis).
///
/// - Importance is derived, nobody is asked for it: the correlation of an answer with the sum of
///   the other eight of the same form.
/// - An element stands above or below the others when the difference to the mean of the other eight
///   is beyond chance for all nine at once (Bonferroni), by the jackknife over random groups of
///   forms. Means and not medians divide the field: the jackknife does not hold for a median.
/// - Below 100 complete forms there is none.
///
/// Source: Martilla and James 1977 J. Marketing 41:77–79; Abalo et al. 2007 J. Business Res.
/// 60:115–121 (derived importance).
///
/// @param forms complete ones
/// @param elements what comes first stands first, then the lowest mean; none while there are too
///   few forms
public record ElementPriorities(long forms, List<ElementPriority> elements) {
    public static final String FORMULA = "importance-performance/1";

    /// Complete forms below which the estimate says next to nothing.
    public static final long LEAST = 100;

    /// Random groups into which the forms are dealt.
    public static final int GROUPS = 20;

    private static final double TAIL = 0.025;

    public ElementPriorities {
        elements = List.copyOf(elements);
    }

    /// @param groups of forms, dealt at random
    public static ElementPriorities of(List<FormSums> groups) {
        var all = groups.stream().reduce(FormSums.NONE, FormSums::plus);
        if (all.forms() < LEAST) {
            return new ElementPriorities(all.forms(), List.of());
        }
        var sample =
                new Sample(
                        all,
                        groups.stream()
                                .filter(it -> it.forms() > 0)
                                .map(all::minus)
                                .toArray(FormSums[]::new));
        return new ElementPriorities(
                all.forms(),
                Stream.of(Element.values())
                        .map(sample::priority)
                        .sorted(
                                comparing(ElementPriority::isFirst)
                                        .reversed()
                                        .thenComparing(ElementPriority::performance))
                        .toList());
    }

    /// What comes first.
    public List<ElementPriority> first() {
        return elements.stream().filter(ElementPriority::isFirst).toList();
    }

    /// Those of which the forms do not tell whether they matter more or less than the others.
    public List<ElementPriority> untold() {
        return elements.stream()
                .filter(it -> it.matters() == Distinction.NOT_DISTINGUISHABLE)
                .toList();
    }

    /// The forms, and the forms without each of the groups.
    private record Sample(FormSums all, FormSums[] without) {
        ElementPriority priority(Element element) {
            return new ElementPriority(
                    element,
                    all.mean(element),
                    distinction(element, FormSums::mean),
                    jackknife(it -> it.importance(element)).map(Sample::importance),
                    distinction(element, FormSums::importance));
        }

        /// A correlation is never beyond 1.
        private static Importance importance(Jackknife of) {
            var ends = of.interval(TAIL);
            return new Importance(
                    of.estimate(),
                    new Jackknife.Ends(Math.max(-1, ends.low()), Math.min(1, ends.high())));
        }

        private Distinction distinction(
                Element element, ToDoubleBiFunction<FormSums, Element> figure) {
            return jackknife(it -> difference(it, element, figure))
                    .map(it -> Distinction.of(it.interval(TAIL / Element.COUNT)))
                    .orElse(Distinction.NOT_DISTINGUISHABLE);
        }

        private Optional<Jackknife> jackknife(ToDoubleFunction<FormSums> figure) {
            return Jackknife.of(
                    figure.applyAsDouble(all),
                    Arrays.stream(without).mapToDouble(figure).toArray());
        }

        /// To the mean of the others that have the figure.
        private static double difference(
                FormSums sums, Element element, ToDoubleBiFunction<FormSums, Element> figure) {
            double others =
                    Stream.of(Element.values())
                            .filter(it -> it != element)
                            .mapToDouble(it -> figure.applyAsDouble(sums, it))
                            .filter(Double::isFinite)
                            .average()
                            .orElse(Double.NaN);
            return figure.applyAsDouble(sums, element) - others;
        }
    }
}
