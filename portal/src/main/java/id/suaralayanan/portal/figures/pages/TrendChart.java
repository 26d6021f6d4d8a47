package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.portal.figures.Figure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where the lines, the band and the words of a trend stand in a picture of 360 × 200.
///
/// @param band outline of the 95 % interval, as SVG points; empty when a quarter has none
/// @param line the indices, as SVG points
/// @param limits least indices of the grades that the picture reaches
public record TrendChart(
        String band, String line, List<Point> points, List<Limit> limits, List<Mark> quarters) {
    private static final double LEFT = 20;
    private static final double RIGHT = 322;
    private static final double TOP = 12;
    private static final double BOTTOM = 164;

    /// One quarter's index.
    ///
    /// @param open whether it may still change: drawn hollow
    public record Point(double x, double y, boolean open) {}

    /// A grade begins here.
    public record Limit(double y, Grade grade) {}

    /// The name of a quarter under the picture.
    public record Mark(double x, String name) {}

    /// @param names short name of a quarter
    static TrendChart of(List<Figure> figures, Function<Period, String> names) {
        double least = axisStart(figures);
        List<Point> points =
                IntStream.range(0, figures.size())
                        .mapToObj(i ->
                                new Point(
                                        x(i, figures.size()),
                                        y(ikm(figures.get(i)), least),
                                        figures.get(i).status() == PeriodStatus.PROVISIONAL))
                        .toList();
        return new TrendChart(
                band(figures, least),
                points.stream()
                        .map(point -> point.x() + "," + point.y())
                        .collect(Collectors.joining(" ")),
                points,
                limits(least),
                IntStream.range(0, figures.size())
                        .mapToObj(i ->
                                new Mark(
                                        points.get(i).x(),
                                        names.apply(figures.get(i).cut().period())))
                        .toList());
    }

    private static List<Limit> limits(double least) {
        return Stream.of(Grade.A, Grade.B, Grade.C)
                .filter(grade -> grade.from().doubleValue() > least)
                .map(grade -> new Limit(y(grade.from().doubleValue(), least), grade))
                .toList();
    }

    /// The picture begins below everything drawn, at a multiple of ten, and never above the least
    /// index with grade B: a small change must not look large.
    private static double axisStart(List<Figure> figures) {
        double least =
                figures.stream()
                        .mapToDouble(figure -> bounds(figure)[0])
                        .min()
                        .orElse(Grade.B.from().doubleValue());
        return Math.max(
                20, 10 * Math.floor((Math.min(least, Grade.B.from().doubleValue()) - 2) / 10));
    }

    private static String band(List<Figure> figures, double least) {
        if (figures.size() < 2) {
            return "";
        }
        int n = figures.size();
        var above =
                IntStream.range(0, n)
                        .mapToObj(i -> corner(x(i, n), bounds(figures.get(i))[1], least));
        var below =
                IntStream.range(0, n)
                        .map(i -> n - 1 - i)
                        .mapToObj(i -> corner(x(i, n), bounds(figures.get(i))[0], least));
        return Stream.concat(above, below).collect(Collectors.joining(" "));
    }

    private static String corner(double x, double value, double least) {
        return x + "," + y(value, least);
    }

    private static double ikm(Figure figure) {
        return figure.measured().orElseThrow().ikm().doubleValue();
    }

    private static double[] bounds(Figure figure) {
        return figure.measured()
                .flatMap(Figure.Measured::interval)
                .map(ends -> new double[] {ends.low().doubleValue(), ends.high().doubleValue()})
                .orElseGet(() -> new double[] {ikm(figure), ikm(figure)});
    }

    private static double x(int i, int count) {
        return count == 1 ? (LEFT + RIGHT) / 2 : rounded(LEFT + (RIGHT - LEFT) * i / (count - 1));
    }

    private static double y(double value, double least) {
        return rounded(BOTTOM - (BOTTOM - TOP) * (value - least) / (100 - least));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
