package id.suaralayanan.analytics.indicators;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The answers to one element as a figure is filed with them, in JSON.
///
/// @param counts of the scores 1 to 4
public record FiledElement(String code, long answers, long sum, List<Long> counts) {
    public FiledElement {
        if (counts.size() != Score.BEST) {
            throw new IllegalArgumentException(code + " has counts " + counts);
        }
        counts = List.copyOf(counts);
    }

    public static FiledElement of(Element element, ElementTally tally) {
        return new FiledElement(
                element.code(),
                tally.answers(),
                tally.sum(),
                List.of(tally.c1(), tally.c2(), tally.c3(), tally.c4()));
    }

    /// The nine of a figure in the official order; an element that is not filed has no answers.
    public static List<ElementTally> tallies(FiledElement... filed) {
        Map<Element, ElementTally> known = new EnumMap<>(Element.class);
        for (FiledElement each : filed) {
            known.put(Element.valueOf(each.code), each.tally());
        }
        return Stream.of(Element.values())
                .map(element -> known.getOrDefault(element, ElementTally.EMPTY))
                .toList();
    }

    private ElementTally tally() {
        return new ElementTally(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }
}
