package id.suaralayanan.portal.dashboard.element;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An element quarter by quarter, and where its line runs in a small picture of 120 × 32. The nine
/// pictures of a unit have one axis: they can be compared at a glance.
///
/// @param points in the order of the quarters
/// @param lines the means as SVG points; a quarter without answers breaks the line
record ElementTrend(Element element, List<Point> points, List<String> lines) {
    private static final double LEFT = 4;
    private static final double WIDTH = 112;
    private static final double BOTTOM = 28;
    private static final double HEIGHT = 24;

    /// The least distance between the ends of the axis: a small change must not look large.
    private static final double LEAST_SPAN = 0.5;

    /// One quarter.
    record Point(Period quarter, ElementTally tally) {
        public Optional<BigDecimal> mean() {
            return tally.mean();
        }

        /// Share of a score, 1 to 4, in whole percent.
        public long percent(int score) {
            long answers = tally.answers();
            return answers == 0 ? 0 : Math.round(100.0 * count(score) / answers);
        }

        public long count(int score) {
            return List.of(tally.c1(), tally.c2(), tally.c3(), tally.c4()).get(score - 1);
        }

        private double height() {
            return tally.mean().orElseThrow().doubleValue();
        }
    }

    /// The nine, in the official order.
    static List<ElementTrend> of(List<Period> quarters, Map<Period, Figure> filed) {
        var all =
                Stream.of(Element.values())
                        .map(element ->
                                quarters.stream().map(it -> point(it, filed, element)).toList())
                        .toList();
        var means =
                all.stream()
                        .flatMap(List::stream)
                        .filter(it -> it.tally().answers() > 0)
                        .mapToDouble(Point::height)
                        .summaryStatistics();
        double middle = (means.getMin() + means.getMax()) / 2;
        double span = Math.max(LEAST_SPAN, means.getMax() - means.getMin());
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        new ElementTrend(
                                Element.values()[i],
                                all.get(i),
                                lines(all.get(i), middle - span / 2, span)))
                .toList();
    }

    private static Point point(Period quarter, Map<Period, Figure> filed, Element element) {
        return new Point(
                quarter,
                Optional.ofNullable(filed.get(quarter))
                        .map(it -> it.tally().element(element))
                        .orElse(ElementTally.EMPTY));
    }

    private static List<String> lines(List<Point> points, double low, double span) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.tally().answers() > 0) {
                long x = Math.round(LEFT + WIDTH * i / Math.max(1, points.size() - 1));
                long y = Math.round(BOTTOM - HEIGHT * (point.height() - low) / span);
                line.append(line.isEmpty() ? "" : " ").append(x).append(',').append(y);
            } else if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return List.copyOf(lines);
    }

    /// From the first quarter with answers to the last.
    public Optional<BigDecimal> change() {
        var known = points.stream().flatMap(it -> it.mean().stream()).toList();
        return known.size() < 2
                ? Optional.empty()
                : Optional.of(known.getLast().subtract(known.getFirst()));
    }
}
