package id.suaralayanan.analytics.perception;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionIndex;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The filed figures: table `perception_figure`.
final class PerceptionFigures {
    private static final String STORE =
            """
            INSERT INTO perception_figure (unit, survey, period, last_day, instrument, respondents, bursts, value, low,
                                           high, other_value, conversion, explanation, computed_at)
            VALUES (:unit, :survey, :period, :last, :instrument, :respondents, :bursts, :value, :low, :high, :other,
                    :conversion, :explanation::jsonb, :now)
                ON CONFLICT (unit, survey, period) DO UPDATE
               SET instrument = excluded.instrument, respondents = excluded.respondents, bursts = excluded.bursts,
                   value = excluded.value, low = excluded.low, high = excluded.high,
                   other_value = excluded.other_value, conversion = excluded.conversion,
                   explanation = excluded.explanation, computed_at = excluded.computed_at
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    PerceptionFigures(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// The conversion in force on the last day of a period.
    Conversion conversion(LocalDate day) {
        return database.sql(
                        """
                        SELECT conversion
                          FROM zone_rules
                         ORDER BY valid_from <= :day DESC, abs(valid_from - :day)
                         LIMIT 1
                        """)
                .param("day", day)
                .query((row, _) -> Conversion.valueOf(row.getString("conversion")))
                .single();
    }

    /// Files the figures of all units of a group: each is measured by all.
    ///
    /// @return how many
    int store(SurveyedGroup group, Period period, List<PerceptionTallies.Counted> units) {
        Conversion conversion = conversion(period.lastDay());
        List<PerceptionTally> peers = units.stream().map(PerceptionTallies.Counted::tally).toList();
        for (var unit : units) {
            store(
                    unit,
                    period,
                    PerceptionIndex.of(group.survey(), unit.tally(), conversion, peers));
        }
        return units.size();
    }

    private void store(PerceptionTallies.Counted unit, Period period, PerceptionIndex index) {
        database.sql(STORE)
                .param("unit", unit.unit())
                .param("survey", index.survey().name())
                .param("period", period.code())
                .param("last", period.lastDay())
                .param("instrument", unit.instrument())
                .param("respondents", unit.tally().respondents())
                .param("bursts", unit.bursts())
                .param("value", index.value())
                .param("low", index.low())
                .param("high", index.high())
                .param("other", index.otherValue())
                .param("conversion", index.conversion().name())
                .param("explanation", json.writeValueAsString(index.explain()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
