package id.suaralayanan.portal.dashboard;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The filed indices of one unit.
@Component
final class FiledReadings {
    private final DatabaseClient database;
    private final JsonMapper json;

    FiledReadings(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// What is on file for some periods of a unit; absent where nothing is.
    Mono<Map<Period, FiledReading>> of(int unit, Collection<Period> periods) {
        return database.sql(
                        """
                        SELECT period, status, respondents, complete, total_sum, total_squares,
                               population, required_sample, peer_spread, elements::text AS elements, ikm, grade, low, high,
                               explanation::text AS explanation, computed_at
                          FROM indicator
                         WHERE unit = :unit
                           AND period = ANY (:periods)
                        """)
                .bind("unit", unit)
                .bind("periods", periods.stream().map(Period::code).toArray(String[]::new))
                .map(this::reading)
                .all()
                .collectMap(FiledReading::period);
    }

    /// The periods of a unit with answers, newest first; of two that begin together the shorter
    /// comes first.
    Mono<List<Period>> periods(int unit) {
        return database.sql(
                        """
                        SELECT period
                          FROM indicator
                         WHERE unit = :unit
                           AND respondents > 0
                         ORDER BY last_day DESC, first_day DESC
                        """)
                .bind("unit", unit)
                .map(row -> Period.parse(text(row, "period")))
                .all()
                .collectList();
    }

    private FiledReading reading(Readable row) {
        Tally tally = tally(row);
        return new FiledReading(
                Period.parse(text(row, "period")),
                PeriodStatus.valueOf(text(row, "status")),
                tally,
                optionalNumber(row, "required_sample"),
                index(row),
                explanation(row, tally),
                Objects.requireNonNull(row.get("computed_at", Instant.class)));
    }

    /// A published figure keeps the words it was published with; an open one explains itself anew.
    private Explanation explanation(Readable row, Tally tally) {
        String published = row.get("explanation", String.class);
        if (published != null) {
            return json.readValue(published, Explanation.class);
        }
        double peers = Objects.requireNonNull(row.get("peer_spread", Double.class), "peer_spread");
        return SatisfactionIndex.of(tally)
                .explain(Interval.of(tally, optionalNumber(row, "population"), peers));
    }

    private static Optional<FiledReading.Index> index(Readable row) {
        return Optional.ofNullable(row.get("ikm", BigDecimal.class))
                .map(ikm ->
                        new FiledReading.Index(
                                ikm,
                                Grade.valueOf(text(row, "grade")),
                                Optional.ofNullable(row.get("low", BigDecimal.class)),
                                Optional.ofNullable(row.get("high", BigDecimal.class))));
    }

    private Tally tally(Readable row) {
        Map<Element, ElementTally> counts = new EnumMap<>(Element.class);
        for (Answers answers : json.readValue(text(row, "elements"), Answers[].class)) {
            counts.put(Element.valueOf(answers.code()), answers.tally());
        }
        return new Tally(
                number(row, "respondents"),
                number(row, "complete"),
                Stream.of(Element.values())
                        .map(element -> counts.getOrDefault(element, ElementTally.EMPTY))
                        .toList(),
                number(row, "total_sum"),
                number(row, "total_squares"));
    }

    /// One element as the jobs file it.
    private record Answers(String code, long answers, long sum, List<Long> counts) {
        ElementTally tally() {
            return new ElementTally(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
        }
    }
}
