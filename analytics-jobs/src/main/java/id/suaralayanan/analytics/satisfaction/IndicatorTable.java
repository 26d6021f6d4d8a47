package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.FiledElement;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex.Measured;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex.NoAnswers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/// The stored figures: table `indicator`.
record IndicatorTable(JdbcClient database, JsonMapper json, Clock clock) {
    private static final String STORE =
            """
            INSERT INTO indicator (unit, period, first_day, last_day, respondents, complete, total_sum, total_squares,
                                   population, required_sample, elements, ikm, grade, low, high, spread,
                                   standard_error, peer_spread, reason, formula_version, changed_in, computed_at)
            SELECT f.unit, f.period, f.first_day::date, f.last_day::date, f.respondents, f.complete, f.total_sum, f.total_squares,
                   f.population, f.required_sample, f.elements::jsonb, f.ikm::numeric, f.grade, f.low::numeric, f.high::numeric, f.spread,
                   f.standard_error, f.peer_spread, f.reason, :formula, f.run, :now
              FROM unnest(:units, :periods, :firsts, :lasts, :respondents, :complete, :sums, :squares,
                          :populations::integer[], :required::integer[], :elements, :ikms, :grades, :lows, :highs,
                          :spreads::double precision[], :errors::double precision[], :peers, :reasons, :runs)
                AS f (unit, period, first_day, last_day, respondents, complete, total_sum, total_squares,
                      population, required_sample, elements, ikm, grade, low, high,
                      spread, standard_error, peer_spread, reason, run)
             ORDER BY f.period, f.unit
                ON CONFLICT (unit, period) DO UPDATE
               SET respondents = excluded.respondents, complete = excluded.complete,
                   total_sum = excluded.total_sum, total_squares = excluded.total_squares,
                   population = excluded.population, required_sample = excluded.required_sample,
                   elements = excluded.elements, ikm = excluded.ikm, grade = excluded.grade,
                   low = excluded.low, high = excluded.high, spread = excluded.spread,
                   standard_error = excluded.standard_error, peer_spread = excluded.peer_spread,
                   reason = excluded.reason, explanation = NULL, formula_version = excluded.formula_version,
                   changed_in = excluded.changed_in, computed_at = excluded.computed_at
             WHERE indicator.status = 'PROVISIONAL'
            """;

    /// Stores figures in one statement; published ones stay as they are.
    void store(List<IndicatorRow> figures) {
        var store =
                database.sql(STORE)
                        .param("formula", IndicatorRow.FORMULA)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        intervals(indices(tallies(store, figures), figures), figures).update();
    }

    private static StatementSpec tallies(StatementSpec store, List<IndicatorRow> figures) {
        return store.param("units", ints(figures, figure -> figure.sums().unit()))
                .param("periods", texts(figures, figure -> figure.sums().period().code()))
                .param(
                        "firsts",
                        texts(figures, figure -> figure.sums().period().firstDay().toString()))
                .param(
                        "lasts",
                        texts(figures, figure -> figure.sums().period().lastDay().toString()))
                .param("respondents", longs(figures, Tally::respondents))
                .param("complete", longs(figures, Tally::complete))
                .param("sums", longs(figures, Tally::totalSum))
                .param("squares", longs(figures, Tally::totalSquares))
                .param("runs", figures.stream().mapToLong(figure -> figure.sums().run()).toArray())
                .param("populations", texts(figures, figure -> text(figure.sums().population())))
                .param(
                        "required",
                        texts(
                                figures,
                                figure -> text(RequiredSample.of(figure.sums().population()))));
    }

    private StatementSpec indices(StatementSpec store, List<IndicatorRow> figures) {
        var rows = figures.parallelStream().map(this::row).toList();
        return store.param("elements", texts(rows, Row::elements))
                .param("ikms", texts(rows, Row::ikm))
                .param("grades", texts(rows, Row::grade))
                .param("reasons", texts(rows, Row::reason));
    }

    private static StatementSpec intervals(StatementSpec store, List<IndicatorRow> figures) {
        return store.param(
                        "lows",
                        interval(figures, interval -> interval.printedLow().toPlainString()))
                .param(
                        "highs",
                        interval(figures, interval -> interval.printedHigh().toPlainString()))
                .param(
                        "spreads",
                        interval(
                                figures,
                                interval -> Double.toString(interval.basis().moderatedSd())))
                .param(
                        "errors",
                        interval(figures, interval -> Double.toString(interval.standardError())))
                .param("peers", figures.stream().mapToDouble(IndicatorRow::peerSpread).toArray());
    }

    /// What takes time to write out.
    private record Row(
            String elements,
            @Nullable String ikm,
            @Nullable String grade,
            @Nullable String reason) {}

    private Row row(IndicatorRow figure) {
        String elements =
                json.writeValueAsString(
                        Stream.of(Element.values())
                                .map(element ->
                                        FiledElement.of(
                                                element, figure.sums().tally().element(element)))
                                .toList());
        return switch (figure.index()) {
            case Measured index ->
                    new Row(elements, index.value().toPlainString(), index.grade().name(), null);
            case NoAnswers none -> new Row(elements, null, null, none.reason());
        };
    }

    private static @Nullable String text(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : null;
    }

    private static @Nullable String[] interval(
            List<IndicatorRow> figures, Function<Interval, String> end) {
        return texts(figures, figure -> figure.interval().map(end).orElse(null));
    }

    private static <T> @Nullable String[] texts(
            List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static long[] longs(List<IndicatorRow> figures, Function<Tally, Long> column) {
        return figures.stream().mapToLong(figure -> column.apply(figure.sums().tally())).toArray();
    }

    private static int[] ints(List<IndicatorRow> figures, Function<IndicatorRow, Integer> column) {
        return figures.stream().mapToInt(column::apply).toArray();
    }
}
