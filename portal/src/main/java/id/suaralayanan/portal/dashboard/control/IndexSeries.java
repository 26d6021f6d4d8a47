package id.suaralayanan.portal.dashboard.control;

import static id.suaralayanan.portal.database.RowReader.day;
import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.statistics.ControlChart;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The index of a unit from week to week or from month to month, counted from complete forms.
@Component
record IndexSeries(DatabaseClient database, Clock clock) {
    private static final String DAYS =
            """
                        SELECT day, sum(complete)::bigint AS complete, sum(total_sum)::bigint AS total_sum,
                               sum(total_squares)::bigint AS total_squares
                          FROM day_tally
                         WHERE unit = :unit
                           AND day >= :from
                         GROUP BY day
            """;

    /// @param begin its first day
    /// @param point empty where fewer than ten people answered, or no limits can be drawn
    record Row(LocalDate begin, long n, Optional<ControlChart.Point> point) {}

    /// @param chart empty while there are too few points
    record Series(List<Row> rows, Optional<ControlChart> chart) {
        /// Rows that say something happened, the newest first.
        public List<Row> signals() {
            return rows.stream()
                    .filter(it -> it.point().filter(ControlChart.Point::isSignal).isPresent())
                    .toList()
                    .reversed();
        }
    }

    Mono<Series> of(Unit unit, Pace pace) {
        var begins = pace.begins(unit.today(clock));
        return database.sql(DAYS)
                .bind("unit", unit.id())
                .bind("from", begins.getFirst())
                .map(row ->
                        Map.entry(
                                pace.begin(day(row, "day")),
                                new Total(
                                        number(row, "complete"),
                                        number(row, "total_sum"),
                                        number(row, "total_squares"))))
                .all()
                .collect(
                        TreeMap<LocalDate, Total>::new,
                        (all, day) -> all.merge(day.getKey(), day.getValue(), Total::plus))
                .map(totals -> series(begins, totals));
    }

    private record Total(long forms, long sum, long squares) {
        static final Total NONE = new Total(0, 0, 0);

        Total plus(Total other) {
            return new Total(forms + other.forms, sum + other.sum, squares + other.squares);
        }

        Optional<ControlChart.Sample> sample() {
            return Disclosure.isPublishable(forms)
                    ? Spread.of(forms, sum, squares)
                            .map(it -> new ControlChart.Sample(it.n(), it.mean(), it.sd()))
                    : Optional.empty();
        }
    }

    /// Before the first answer there is nothing to be shown.
    private static Series series(List<LocalDate> begins, Map<LocalDate, Total> totals) {
        var shown = begins.stream().dropWhile(it -> !totals.containsKey(it)).toList();
        var samples =
                shown.stream()
                        .flatMap(it -> totals.getOrDefault(it, Total.NONE).sample().stream())
                        .toList();
        var chart = ControlChart.of(samples);
        var points = new ArrayList<>(chart.map(ControlChart::points).orElse(List.of()));
        var rows = new ArrayList<Row>();
        for (var begin : shown) {
            var total = totals.getOrDefault(begin, Total.NONE);
            boolean isPoint = total.sample().isPresent() && !points.isEmpty();
            rows.add(
                    new Row(
                            begin,
                            total.forms(),
                            isPoint ? Optional.of(points.removeFirst()) : Optional.empty()));
        }
        return new Series(rows, chart);
    }
}
