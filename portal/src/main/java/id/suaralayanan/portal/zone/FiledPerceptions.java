package id.suaralayanan.portal.zone;

import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionReading;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import io.r2dbc.spi.Readable;
import java.util.Comparator;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The filed figures of one unit, each with its explanation.
@Component
record FiledPerceptions(DatabaseClient database, JsonMapper json) {
    Mono<List<FiledPerception>> of(int unit, Period period) {
        return database.sql(
                        """
                        SELECT f.survey, i.survey || ' ' || i.version AS instrument, f.value, f.low, f.high,
                               f.respondents, f.other_value, f.conversion, f.bursts, f.explanation::text AS explanation,
                               f.computed_at
                          FROM perception_figure f
                          JOIN perception_instrument i ON i.id = f.instrument
                         WHERE f.unit = :unit AND f.period = :period
                         ORDER BY f.survey DESC
                        """)
                .bind("unit", unit)
                .bind("period", period.code())
                .map(this::filed)
                .all()
                .collectList();
    }

    /// Those that have a figure, newest first, and the running year.
    ///
    /// @param unit 0 for all units
    Mono<List<Period>> periods(int unit, Period year) {
        return database.sql(
                        """
                        SELECT DISTINCT period
                          FROM perception_figure
                         WHERE :unit = 0 OR unit = :unit
                        """)
                .bind("unit", unit)
                .map(row -> Period.parse(text(row, "period")))
                .all()
                .startWith(year)
                .distinct()
                .sort(
                        Comparator.comparing(Period::year)
                                .thenComparing(Period::kind)
                                .thenComparing(Period::lastDay)
                                .reversed())
                .collectList();
    }

    private FiledPerception filed(Readable row) {
        return new FiledPerception(
                PerceptionSurvey.valueOf(text(row, "survey")),
                text(row, "instrument"),
                new PerceptionReading(
                        decimal(row, "value").orElseThrow(),
                        decimal(row, "low").orElseThrow(),
                        decimal(row, "high").orElseThrow(),
                        number(row, "respondents")),
                decimal(row, "other_value").orElseThrow(),
                Conversion.valueOf(text(row, "conversion")),
                number(row, "bursts"),
                json.readValue(text(row, "explanation"), Explanation.class),
                instant(row, "computed_at"));
    }
}
