package id.suaralayanan.analytics.perception;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionIndex;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The filed figures: table `perception_figure`. Published ones stay as they are.
record PerceptionFigures(JdbcClient database, JsonMapper json, Clock clock) {
    private static final String STORE =
            """
            INSERT INTO perception_figure (unit, survey, period, last_day, instrument, respondents, bursts, value, low,
                                           high, other_value, conversion, explanation, computed_at)
            SELECT f.unit, :survey, :period, :last, f.instrument, f.respondents, f.bursts, f.value, f.low, f.high, f.other,
                   :conversion, f.explanation::jsonb, :now
              FROM unnest(:units, :instruments, :respondents, :bursts, :values::numeric[], :lows::numeric[],
                          :highs::numeric[], :others::numeric[], :explanations)
                AS f (unit, instrument, respondents, bursts, value, low, high, other, explanation)
                ON CONFLICT (unit, survey, period) DO UPDATE
               SET instrument = excluded.instrument, respondents = excluded.respondents, bursts = excluded.bursts,
                   value = excluded.value, low = excluded.low, high = excluded.high,
                   other_value = excluded.other_value, conversion = excluded.conversion,
                   explanation = excluded.explanation, computed_at = excluded.computed_at
             WHERE perception_figure.status = 'PROVISIONAL'
            """;

    /// A unit with its figure.
    private record Filed(PerceptionTallies.Counted unit, PerceptionIndex index) {}

    /// Files the figures of all units of a group in one statement: each is measured by all.
    ///
    /// @return how many
    int store(SurveyedGroup group, Period period, List<PerceptionTallies.Counted> units) {
        Conversion conversion = ConversionRule.of(database, period);
        List<PerceptionTally> peers = units.stream().map(PerceptionTallies.Counted::tally).toList();
        List<Filed> filed =
                units.stream()
                        .map(unit ->
                                new Filed(
                                        unit,
                                        PerceptionIndex.of(
                                                group.survey(), unit.tally(), conversion, peers)))
                        .toList();
        database.sql(STORE)
                .param("survey", group.survey().name())
                .param("period", period.code())
                .param("last", period.lastDay())
                .param("conversion", conversion.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .params(numbers(filed))
                .params(indices(filed))
                .update();
        return units.size();
    }

    private static Map<String, Object> numbers(List<Filed> filed) {
        return Map.of(
                "units",
                filed.stream().mapToInt(own -> own.unit().unit()).toArray(),
                "instruments",
                filed.stream().mapToInt(own -> own.unit().instrument()).toArray(),
                "respondents",
                filed.stream().mapToLong(own -> own.unit().tally().respondents()).toArray(),
                "bursts",
                filed.stream().mapToLong(own -> own.unit().bursts()).toArray());
    }

    private Map<String, Object> indices(List<Filed> filed) {
        return Map.of(
                "values", texts(filed, own -> own.index().value().toPlainString()),
                "lows", texts(filed, own -> own.index().low().toPlainString()),
                "highs", texts(filed, own -> own.index().high().toPlainString()),
                "others", texts(filed, own -> own.index().otherValue().toPlainString()),
                "explanations",
                        texts(filed, own -> json.writeValueAsString(own.index().explain())));
    }

    private static String[] texts(List<Filed> filed, Function<Filed, String> column) {
        return filed.stream().map(column).toArray(String[]::new);
    }
}
