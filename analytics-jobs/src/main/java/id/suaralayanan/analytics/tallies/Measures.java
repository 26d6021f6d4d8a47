package id.suaralayanan.analytics.tallies;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Score;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The columns of a tally beside its key, and the pieces of SQL that repeat for each of them.
///
/// The pieces are made of element codes and scores alone, never of data.
final class Measures {
    /// Sum of the nine answers; null when one is missing.
    static final String TOTAL = "(" + perElement(" + ", u -> u) + ")";

    /// `respondents`, `complete`, `total_sum`, `total_squares`, `u1_1` … `u9_4`.
    static final List<String> COLUMNS =
            Stream.concat(
                            Stream.of("respondents", "complete", "total_sum", "total_squares"),
                            Stream.of(Element.values())
                                    .flatMap(element -> scores().mapToObj(s -> column(element, s))))
                    .toList();

    private static final int LANE_BITS = 10;

    /// Groups with more forms than a lane can hold are counted plainly.
    private static final int LANE_MOST = (1 << LANE_BITS) - 1;

    private Measures() {}

    static String columns() {
        return String.join(", ", COLUMNS);
    }

    /// Sums of the columns of a source, in their stored types.
    static String sums() {
        return COLUMNS.stream()
                .map(c -> "sum(%s)::%s AS %s".formatted(c, isCount(c) ? "integer" : "bigint", c))
                .collect(Collectors.joining(", "));
    }

    /// What `ON CONFLICT` does to the row `t` that is there.
    static String additions() {
        return COLUMNS.stream()
                .map(c -> "%1$s = t.%1$s + excluded.%1$s".formatted(c))
                .collect(Collectors.joining(", "));
    }

    /// Names of the nine lane sums.
    static String lanes() {
        return perElement(", ", u -> "lanes_" + u);
    }

    /// The nine lane sums over ratings.
    static String laneSums() {
        return perElement(
                ", ", u -> "coalesce(sum(1 << (%d * (%s - 1))), 0)".formatted(LANE_BITS, u));
    }

    /// Whether the lanes of a group are exact: none overflows, and every form has all answers.
    static String lanesAreExact() {
        return "forms <= "
                + LANE_MOST
                + perElement(
                        "",
                        u ->
                                " AND "
                                        + scores().mapToObj(s -> lane(u, s))
                                                .collect(Collectors.joining(" + "))
                                        + " = forms");
    }

    /// The columns of a tally from a group with exact lanes.
    static String fromLanes() {
        String points =
                perElement(
                        " + ",
                        u ->
                                scores().mapToObj(s -> s + " * " + lane(u, s))
                                        .collect(Collectors.joining(" + ")));
        String counts =
                perElement(
                        ", ",
                        u ->
                                scores().mapToObj(s ->
                                                "(%s)::integer AS %s_%d"
                                                        .formatted(lane(u, s), u, s))
                                        .collect(Collectors.joining(", ")));
        return "forms AS respondents, forms AS complete, "
                + points
                + " AS total_sum, squares AS total_squares, "
                + counts;
    }

    /// The columns of a tally counted plainly from ratings, with their signs.
    static String plainly() {
        String complete = "FILTER (WHERE " + TOTAL + " IS NOT NULL)";
        String counts =
                perElement(
                        ", ",
                        u ->
                                scores().mapToObj(s ->
                                                "coalesce(sum(sign) FILTER (WHERE %s = %d), 0)"
                                                        .formatted(u, s))
                                        .collect(Collectors.joining(", ")));
        return "sum(sign), coalesce(sum(sign) %1$s, 0), coalesce(sum(sign * %2$s), 0), coalesce(sum(sign * %2$s * %2$s), 0), %3$s"
                .formatted(complete, TOTAL, counts);
    }

    private static String lane(String u, int score) {
        int shift = LANE_BITS * (score - 1);
        return score == Score.BEST
                ? "(lanes_%s >> %d)".formatted(u, shift)
                : "((lanes_%s >> %d) & %d)".formatted(u, shift, LANE_MOST);
    }

    private static boolean isCount(String column) {
        return column.startsWith("u");
    }

    private static String column(Element element, int score) {
        return element.code().toLowerCase(Locale.ROOT) + "_" + score;
    }

    private static IntStream scores() {
        return IntStream.rangeClosed(Score.WORST, Score.BEST);
    }

    private static String perElement(String separator, Function<String, String> piece) {
        return Stream.of(Element.values())
                .map(element -> piece.apply(element.code().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(separator));
    }
}
