package id.suaralayanan.analytics.indicators;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Everything the index and its interval need to know about a set of answered forms.
///
/// - `respondents`: forms; `complete`: forms with all nine answers;
/// - `elements`: one [ElementTally] per [Element], in the official order;
/// - `totalSum`, `totalSquares`: sum, and sum of squares, of the complete forms' own totals. The
///   total of a form is the sum of its nine answers, 9 to 36.
///
/// Only counts: a tally of a year is the [#plus] of its months, in any order, and the digits of
/// every figure stay the same. Overflow is an error, not a wrong figure.
public record Tally(
        long respondents,
        long complete,
        List<ElementTally> elements,
        long totalSum,
        long totalSquares) {

    public static final Tally EMPTY =
            new Tally(0, 0, Collections.nCopies(Element.COUNT, ElementTally.EMPTY), 0, 0);

    private static final long LEAST_TOTAL = (long) Score.WORST * Element.COUNT;
    private static final long MOST_TOTAL = (long) Score.BEST * Element.COUNT;

    public Tally {
        elements = List.copyOf(elements);
        require(
                elements.size() == Element.COUNT,
                "nine elements are needed, not " + elements.size());
        require(
                complete >= 0 && complete <= respondents,
                complete + " complete of " + respondents + " respondents");
        for (Element element : Element.values()) {
            long answers = elements.get(element.ordinal()).answers();
            require(
                    answers >= complete && answers <= respondents,
                    "%s has %d answers of %d respondents, %d of them complete"
                            .formatted(element, answers, respondents, complete));
        }
        require(
                between(totalSum, LEAST_TOTAL, MOST_TOTAL, complete)
                        && between(
                                totalSquares,
                                LEAST_TOTAL * LEAST_TOTAL,
                                MOST_TOTAL * MOST_TOTAL,
                                complete),
                "totals %d and %d do not fit %d complete forms"
                        .formatted(totalSum, totalSquares, complete));
    }

    /// The tally of one form. An element that was left out is absent from the map.
    public static Tally of(Map<Element, Score> answers) {
        boolean complete = answers.size() == Element.COUNT;
        long total = answers.values().stream().mapToLong(Score::points).sum();
        return new Tally(
                1,
                complete ? 1 : 0,
                Stream.of(Element.values())
                        .map(element -> {
                            Score score = answers.get(element);
                            return score == null ? ElementTally.EMPTY : ElementTally.of(score);
                        })
                        .toList(),
                complete ? total : 0,
                complete ? total * total : 0);
    }

    /// Adds up a stream of tallies, also a parallel one.
    public static Collector<Tally, ?, Tally> collector() {
        return Collector.of(
                () -> new Tally[] {EMPTY},
                (box, tally) -> box[0] = box[0].plus(tally),
                (left, right) -> {
                    left[0] = left[0].plus(right[0]);
                    return left;
                },
                box -> box[0],
                Collector.Characteristics.UNORDERED);
    }

    public ElementTally element(Element element) {
        return elements.get(element.ordinal());
    }

    /// Answers to the element that fewest people answered: the `n` a figure is published with.
    public long leastAnswers() {
        return elements.stream().mapToLong(ElementTally::answers).min().orElse(0);
    }

    public Tally plus(Tally other) {
        return new Tally(
                Math.addExact(respondents, other.respondents),
                Math.addExact(complete, other.complete),
                IntStream.range(0, Element.COUNT)
                        .mapToObj(i -> elements.get(i).plus(other.elements.get(i)))
                        .toList(),
                Math.addExact(totalSum, other.totalSum),
                Math.addExact(totalSquares, other.totalSquares));
    }

    private static boolean between(long value, long least, long most, long times) {
        return value >= Math.multiplyExact(least, times)
                && value <= Math.multiplyExact(most, times);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
