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
    /// What fits into a lane of 15 bits.
    static final int MOST_FORMS = (1 << 15) - 1;

    /// `respondents`, `complete`, `total_sum`, `total_squares`, `u1_1` … `u9_4`.
    private static final List<String> COLUMNS =
            Stream.concat(
                            Stream.of("respondents", "complete", "total_sum", "total_squares"),
                            elements().flatMap(u -> scores().mapToObj(s -> u + "_" + s)))
                    .toList();

    /// Sum of the nine answers of a form, 9 to 36; null when one is missing.
    private static final String TOTAL = elements().collect(Collectors.joining(" + ", "(", ")"));

    private static final int LANE = 15;
    private static final int SUM = 21;

    private Measures() {}

    static String columns() {
        return String.join(", ", COLUMNS);
    }

    /// Sums of the columns of a source, in their stored types.
    static String sums() {
        return joined(
                COLUMNS.stream(),
                c -> "sum(%s)::%s AS %s".formatted(c, c.startsWith("u") ? "integer" : "bigint", c));
    }

    /// What `ON CONFLICT` does to the row `t` that is there.
    static String additions() {
        return joined(COLUMNS.stream(), c -> "%1$s = t.%1$s + excluded.%1$s".formatted(c));
    }

    /// Lane sums over ratings with sign 1: per element the four counts, the best score lowest, and
    /// in `totals` the complete forms, the sum of their totals (21 bits) and of the squares.
    static String laneSums() {
        String totals =
                "lane_sum(%1$s::bigint * (%1$s * %2$d + 1) * %3$d + 1) AS totals"
                        .formatted(TOTAL, 1 << SUM, 1 << LANE);
        return totals
                + ", "
                + joined(
                        elements(),
                        u ->
                                "lane_sum(%d::bigint >> (%d * %s)) AS %s"
                                        .formatted(1L << LANE * Score.BEST, LANE, u, u));
    }

    /// The columns of a tally from lane sums of at most [#MOST_FORMS] forms.
    static String fromLanes() {
        String counts =
                joined(
                        elements(),
                        u ->
                                scores().mapToObj(s ->
                                                "((%s >> %d) & %d)::integer AS %s_%d"
                                                        .formatted(
                                                                u,
                                                                LANE * (Score.BEST - s),
                                                                MOST_FORMS,
                                                                u,
                                                                s))
                                        .collect(Collectors.joining(", ")));
        return "forms AS respondents, totals & %d AS complete, (totals >> %d) & %d AS total_sum, totals >> %d AS total_squares, %s"
                .formatted(MOST_FORMS, LANE, (1 << SUM) - 1, LANE + SUM, counts);
    }

    /// The columns of a tally counted plainly from ratings, with their signs.
    static String plainly() {
        String counts =
                joined(
                        elements(),
                        u ->
                                scores().mapToObj(s ->
                                                "coalesce(sum(sign) FILTER (WHERE %s = %d), 0)::integer AS %s_%d"
                                                        .formatted(u, s, u, s))
                                        .collect(Collectors.joining(", ")));
        return """
        sum(sign) AS respondents, coalesce(sum(sign) FILTER (WHERE %1$s IS NOT NULL), 0) AS complete,
        coalesce(sum(sign * %1$s), 0) AS total_sum, coalesce(sum(sign * %1$s * %1$s), 0) AS total_squares, %2$s
        """
                .formatted(TOTAL, counts);
    }

    private static String joined(Stream<String> names, Function<String, String> piece) {
        return names.map(piece).collect(Collectors.joining(", "));
    }

    private static Stream<String> elements() {
        return Stream.of(Element.values()).map(element -> element.code().toLowerCase(Locale.ROOT));
    }

    private static IntStream scores() {
        return IntStream.rangeClosed(Score.WORST, Score.BEST);
    }
}
