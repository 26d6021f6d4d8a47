package id.suaralayanan.portal.figures.data;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.CsvFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What the files of the open data contain.
@Component
record OpenData(Registry registry, Figures figures) {
    private static final List<String> INDICATORS =
            List.of(
                    "unit",
                    "name",
                    "type",
                    "region",
                    "period",
                    "status",
                    "respondents",
                    "population",
                    "required_sample",
                    "ikm",
                    "grade",
                    "low",
                    "high",
                    "u1",
                    "u2",
                    "u3",
                    "u4",
                    "u5",
                    "u6",
                    "u7",
                    "u8",
                    "u9");

    /// Every unit's figure of a period, by code; only those that may be shown. One kind of units
    /// after the other: a figure carries its whole explanation, a line does not.
    Mono<List<Line>> indicators(Period period) {
        return Flux.fromIterable(
                        registry.units().collect(Collectors.groupingBy(Unit::type)).values())
                .concatMap(units -> figures.forEverybody(units, period))
                .flatMapIterable(shown -> shown.values().stream().flatMap(OpenData::line).toList())
                .collectSortedList(Comparator.comparing(Line::unit));
    }

    private static Stream<Line> line(Figure figure) {
        return Line.of(figure).stream();
    }

    static byte[] indicatorsCsv(List<Line> lines) {
        var csv = new CsvFile(INDICATORS);
        for (Line line : lines) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(line.unit());
            cells.add(line.name());
            cells.add(line.type());
            cells.add(line.region());
            cells.add(line.period());
            cells.add(line.status());
            cells.add(line.respondents());
            cells.add(line.population());
            cells.add(line.requiredSample());
            cells.add(line.ikm());
            cells.add(line.grade());
            cells.add(line.low());
            cells.add(line.high());
            line.elements().forEach(element -> cells.add(element.mean()));
            csv.row(cells);
        }
        return csv.bytes();
    }

    /// The counts that anybody needs to compute the same figures: answers and sums per element.
    static byte[] talliesCsv(List<Line> lines) {
        var header = new ArrayList<>(List.of("unit", "period", "respondents"));
        for (Element element : Element.values()) {
            header.add(element.code().toLowerCase(Locale.ROOT) + "_answers");
            header.add(element.code().toLowerCase(Locale.ROOT) + "_sum");
        }
        var csv = new CsvFile(header);
        for (Line line : lines) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(line.unit());
            cells.add(line.period());
            cells.add(line.respondents());
            for (Answers element : line.elements()) {
                cells.add(element.answers());
                cells.add(element.sum());
            }
            csv.row(cells);
        }
        return csv.bytes();
    }

    /// One unit's figure.
    record Line(
            String unit,
            String name,
            String type,
            String region,
            String period,
            String status,
            long respondents,
            @Nullable Long population,
            @Nullable Long requiredSample,
            String ikm,
            String grade,
            @Nullable String low,
            @Nullable String high,
            List<Answers> elements) {
        static Optional<Line> of(Figure figure) {
            return figure.measured().map(measured -> of(figure, measured));
        }

        private static Line of(Figure figure, Figure.Measured measured) {
            Unit unit = figure.cut().unit();
            var ends = measured.interval().orElse(null);
            return new Line(
                    unit.code(),
                    unit.name(),
                    unit.type(),
                    unit.region(),
                    figure.cut().period().code(),
                    figure.status().name(),
                    measured.tally().respondents(),
                    figure.population().isPresent() ? figure.population().getAsLong() : null,
                    figure.required().isPresent() ? figure.required().getAsLong() : null,
                    measured.ikm().toPlainString(),
                    measured.grade().name(),
                    ends == null ? null : ends.low().toPlainString(),
                    ends == null ? null : ends.high().toPlainString(),
                    measured.tally().elements().stream().map(Answers::of).toList());
        }
    }

    /// One element's answers.
    record Answers(long answers, long sum, @Nullable String mean) {
        static Answers of(ElementTally tally) {
            return new Answers(
                    tally.answers(),
                    tally.sum(),
                    tally.mean().map(BigDecimal::toPlainString).orElse(null));
        }
    }
}
