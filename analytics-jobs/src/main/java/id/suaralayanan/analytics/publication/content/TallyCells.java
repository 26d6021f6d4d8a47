package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.analytics.indicators.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A tally as a row of the file of tallies, and back.
public final class TallyCells {
    private static final List<String> COLUMNS = PublishedTableKind.TALLIES.columns();

    /// Where the counts begin: after the unit and the four totals.
    private static final int FIRST_COUNT = 5;

    private TallyCells() {}

    public static Map<String, String> of(String unit, Tally tally) {
        List<Long> numbers = new ArrayList<>();
        numbers.add(tally.respondents());
        numbers.add(tally.complete());
        numbers.add(tally.totalSum());
        numbers.add(tally.totalSquares());
        for (ElementTally element : tally.elements()) {
            numbers.addAll(List.of(element.c1(), element.c2(), element.c3(), element.c4()));
        }
        var cells = new LinkedHashMap<String, String>();
        cells.put(COLUMNS.getFirst(), unit);
        for (int i = 0; i < numbers.size(); i++) {
            cells.put(COLUMNS.get(i + 1), Long.toString(numbers.get(i)));
        }
        return cells;
    }

    /// @throws IllegalArgumentException where the numbers are none, or cannot belong together
    public static Tally tally(Map<String, String> cells) {
        List<Long> counts = COLUMNS.stream().skip(1).map(column -> number(cells, column)).toList();
        return of(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.subList(FIRST_COUNT - 1, counts.size()));
    }

    /// @param counts 36: four of each element
    public static Tally of(
            long respondents, long complete, long sum, long squares, List<Long> counts) {
        var elements = new ArrayList<ElementTally>();
        for (int i = 0; i < Element.COUNT * Score.BEST; i += Score.BEST) {
            elements.add(
                    new ElementTally(
                            counts.get(i),
                            counts.get(i + 1),
                            counts.get(i + 2),
                            counts.get(i + 3)));
        }
        return new Tally(respondents, complete, elements, sum, squares);
    }

    private static long number(Map<String, String> cells, String column) {
        String text = cells.getOrDefault(column, "");
        if (!text.matches("\\d{1,15}")) {
            throw new IllegalArgumentException(column + " is \"" + text + "\", no count");
        }
        return Long.parseLong(text);
    }
}
