package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the answers to one element are distributed over 1 … 4, as far as that may be told: steps
/// that fewer than ten people chose are joined with their neighbours.
///
/// @param name of the element in the reader's language
/// @param mean with four decimals; null where nobody answered
public record AnswerShares(
        Element element, String name, @Nullable BigDecimal mean, List<Share> shares) {
    /// Neighbouring steps of the scale, drawn as one piece of the bar.
    ///
    /// @param from lowest step, 1 … 4
    /// @param to highest step
    /// @param percent rounded; the pieces of a bar may add up to 99 or 101
    /// @param x where the piece begins, in percent of the bar
    public record Share(int from, int to, long percent, double x, double width) {
        /// "1–2", or "3".
        public String steps() {
            return from == to ? Integer.toString(from) : from + "–" + to;
        }

        /// How many columns of a table it takes.
        public int span() {
            return to - from + 1;
        }

        /// Joined steps have the colour of the one that is nearer to the middle.
        public String colour() {
            return switch (from == to ? to : to <= 2 ? 2 : 3) {
                case 1 -> "#9c1c1c";
                case 2 -> "#c98500";
                case 3 -> "#3f86cf";
                default -> "#083575";
            };
        }

        /// Whether a white label is legible and fits.
        public boolean isLabelled() {
            return percent >= 10;
        }

        public String labelColour() {
            return colour().equals("#c98500") || colour().equals("#3f86cf") ? "#1f1f1f" : "#fff";
        }
    }

    static List<AnswerShares> of(Tally tally, Locale language) {
        return Stream.of(Element.values())
                .map(element -> of(element, tally.element(element), language))
                .toList();
    }

    private static AnswerShares of(Element element, ElementTally answers, Locale language) {
        return new AnswerShares(
                element,
                Bilingual.choose(element.words(), language),
                answers.mean().orElse(null),
                shares(List.of(answers.c1(), answers.c2(), answers.c3(), answers.c4())));
    }

    /// From the lowest step upwards: a piece is closed once ten people are in it; what is left over
    /// at the top joins the last piece.
    static List<Share> shares(List<Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        var pieces = new ArrayList<Piece>();
        var open = new Piece(1, 0, 0);
        for (long count : counts) {
            open = open.and(count);
            if (Disclosure.isPublishable(open.people())) {
                pieces.add(open);
                open = new Piece(open.to() + 1, open.to(), 0);
            }
        }
        if (open.to() >= open.from() && !pieces.isEmpty()) {
            pieces.add(pieces.removeLast().joined(open));
        }
        return drawn(pieces, all);
    }

    private static List<Share> drawn(List<Piece> pieces, long all) {
        var shares = new ArrayList<Share>();
        double x = 0;
        for (Piece piece : pieces) {
            double width = 100.0 * piece.people() / all;
            shares.add(
                    new Share(
                            piece.from(), piece.to(), Math.round(width), tenths(x), tenths(width)));
            x += width;
        }
        return shares;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private record Piece(int from, int to, long people) {
        Piece and(long more) {
            return new Piece(from, to + 1, people + more);
        }

        Piece joined(Piece next) {
            return new Piece(from, next.to, people + next.people);
        }
    }
}
