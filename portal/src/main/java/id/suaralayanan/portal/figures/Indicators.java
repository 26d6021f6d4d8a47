package id.suaralayanan.portal.figures;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import id.suaralayanan.portal.figures.Figure.Bounds;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The figures that the jobs filed, and the population they were filed for.
@Component
final class Indicators {
    private final DatabaseClient database;
    private final JsonMapper json;

    Indicators(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// What is on file for a unit's period; [FiledFigure#NONE] where nothing is.
    Mono<FiledFigure> find(int unit, Period period) {
        return find(List.of(unit), List.of(period))
                .map(filed -> filed.getOrDefault(new Key(unit, period), FiledFigure.NONE));
    }

    /// What is on file for several units and periods.
    Mono<Map<Key, FiledFigure>> find(Collection<Integer> units, Collection<Period> periods) {
        return database.sql(
                        """
                        SELECT asked.unit, asked.period, p.users,
                               i.status, i.population, i.required_sample, i.respondents, i.complete,
                               i.total_sum, i.total_squares, i.elements::text AS elements,
                               i.ikm, i.grade, i.low, i.high, i.explanation::text AS explanation
                          FROM (SELECT unit, period
                                  FROM unnest(:units) AS unit, unnest(:periods) AS period) asked
                          LEFT JOIN indicator i ON i.unit = asked.unit AND i.period = asked.period
                          LEFT JOIN unit_population p
                            ON p.unit = asked.unit AND p.period = asked.period
                         WHERE i.unit IS NOT NULL OR p.unit IS NOT NULL
                        """)
                .bind("units", units.toArray(Integer[]::new))
                .bind("periods", periods.stream().map(Period::code).toArray(String[]::new))
                .map(row -> Map.entry(key(row), filed(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private FiledFigure filed(Readable row) {
        PeriodStatus status = status(row.get("status", String.class));
        OptionalLong population = optionalNumber(row, "population");
        if (population.isEmpty()) {
            population = optionalNumber(row, "users");
        }
        OptionalLong required = optionalNumber(row, "required_sample");
        if (required.isEmpty()) {
            required = RequiredSample.of(population);
        }
        return new FiledFigure(
                status,
                population,
                required,
                status == PeriodStatus.PUBLISHED ? Optional.of(content(row)) : Optional.empty());
    }

    private Figure.Content content(Readable row) {
        Tally tally = tally(row);
        if (tally.respondents() > 0 && !Disclosure.isPublishable(tally.respondents())) {
            return new Figure.TooFewAnswers();
        }
        Explanation explanation = json.readValue(text(row, "explanation"), Explanation.class);
        BigDecimal ikm = row.get("ikm", BigDecimal.class);
        return ikm == null
                ? new Figure.NoAnswers(tally, explanation)
                : new Figure.Measured(
                        tally, ikm, Grade.valueOf(text(row, "grade")), bounds(row), explanation);
    }

    private Tally tally(Readable row) {
        Map<Element, ElementTally> counts = new EnumMap<>(Element.class);
        for (Answers element : json.readValue(text(row, "elements"), Answers[].class)) {
            counts.put(Element.valueOf(element.code()), element.tally());
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

    private static Optional<Bounds> bounds(Readable row) {
        BigDecimal low = row.get("low", BigDecimal.class);
        BigDecimal high = row.get("high", BigDecimal.class);
        return low == null || high == null ? Optional.empty() : Optional.of(Bounds.of(low, high));
    }

    private static PeriodStatus status(@Nullable String name) {
        return name == null ? PeriodStatus.PROVISIONAL : PeriodStatus.valueOf(name);
    }

    private static Key key(Readable row) {
        return new Key(
                Objects.requireNonNull(row.get("unit", Integer.class)),
                Period.parse(text(row, "period")));
    }

    /// A unit's period.
    record Key(int unit, Period period) {
        static Key of(Cut cut) {
            return new Key(cut.unit().id(), cut.period());
        }
    }

    /// One element as the jobs file it.
    private record Answers(String code, long answers, long sum, long[] counts) {
        ElementTally tally() {
            if (counts.length != 4) {
                throw new IllegalStateException(code + " has counts " + Arrays.toString(counts));
            }
            return new ElementTally(counts[0], counts[1], counts[2], counts[3]);
        }
    }
}
