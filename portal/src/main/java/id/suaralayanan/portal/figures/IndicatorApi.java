package id.suaralayanan.portal.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.VisitClass;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Figures for programs: decimals as strings, absence as null with its reason.
///
/// Officers in whose scope the unit is get every counted answer at once, everybody else what may be
/// told.
@RestController
public final class IndicatorApi {
    private final Registry registry;
    private final Figures figures;

    IndicatorApi(Registry registry, Figures figures) {
        this.registry = registry;
        this.figures = figures;
    }

    @GetMapping("/api/v1/units/{code}/indicators")
    Mono<Body> indicators(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(name = "class", required = false) @Nullable String visits,
            @AuthenticationPrincipal @Nullable Officer officer) {
        Unit unit = registry.unitOrRefuse(code);
        Cut cut = cut(unit, period, service, channel, visits);
        boolean isInScope = officer != null && officer.sees(unit);
        return (isInScope ? figures.forOfficers(cut) : figures.forEverybody(cut)).map(Body::of);
    }

    private Cut cut(
            Unit unit,
            @Nullable String period,
            @Nullable String service,
            @Nullable String channel,
            @Nullable String visits) {
        var faults = new ArrayList<FieldError>();
        var when = Periods.read(period, faults);
        var way = channel(channel, faults);
        var proof = visits(visits, faults);
        if (proof != null && !(isEmpty(service) && isEmpty(channel))) {
            faults.add(new FieldError("/class", "figures.fault.class-alone"));
        }
        if (when == null || !faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
        return new Cut(unit, when, service(unit, service), way, proof);
    }

    private @Nullable Service service(Unit unit, @Nullable String code) {
        return code == null || code.isEmpty() ? null : registry.serviceOrRefuse(unit, code);
    }

    private static boolean isEmpty(@Nullable String given) {
        return given == null || given.isEmpty();
    }

    private static @Nullable VisitClass visits(@Nullable String name, List<FieldError> faults) {
        if (isEmpty(name)) {
            return null;
        }
        for (VisitClass each : VisitClass.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        faults.add(new FieldError("/class", "figures.fault.class"));
        return null;
    }

    private static @Nullable Channel channel(@Nullable String name, List<FieldError> faults) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        for (Channel channel : Channel.values()) {
            if (channel.name().equals(name)) {
                return channel;
            }
        }
        faults.add(new FieldError("/channel", "figures.fault.channel"));
        return null;
    }

    /// One figure as in the contract. `reason` is there only when the index is not.
    public record Body(
            String unit,
            String period,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String service,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Channel channel,
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("class")
                    @Nullable VisitClass visits,
            String status,
            @Nullable Long respondents,
            @Nullable Long population,
            @Nullable Long requiredSample,
            List<Part> elements,
            @Nullable String ikm,
            @Nullable String grade,
            @Nullable Ends interval,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
            long waiting,
            @Nullable Explanation explanation) {
        public static Body of(Figure figure) {
            Cut cut = figure.cut();
            var service = cut.service();
            Tally told = figure.content() instanceof Figure.TooFewAnswers ? null : figure.tally();
            return new Body(
                    cut.unit().code(),
                    cut.period().code(),
                    service == null ? null : service.code(),
                    cut.channel(),
                    cut.visits(),
                    figure.status().name(),
                    told == null ? null : told.respondents(),
                    orNull(figure.population()),
                    orNull(figure.required()),
                    Stream.of(Element.values()).map(element -> Part.of(element, told)).toList(),
                    figure.measured().map(index -> index.ikm().toPlainString()).orElse(null),
                    figure.measured().map(index -> index.grade().name()).orElse(null),
                    figure.measured().map(Ends::of).orElse(null),
                    reason(figure),
                    figure.waiting(),
                    figure.explanation().orElse(null));
        }

        private static @Nullable String reason(Figure figure) {
            return switch (figure.content()) {
                case Figure.Measured _ -> null;
                case Figure.NoAnswers _ -> Figure.NoAnswers.REASON;
                case Figure.TooFewAnswers _ -> Figure.TooFewAnswers.REASON;
            };
        }

        private static @Nullable Long orNull(OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
    }

    /// One element: answers, sum of points, mean with four decimals.
    public record Part(
            String code, @Nullable Long answers, @Nullable Long sum, @Nullable String mean) {
        static Part of(Element element, @Nullable Tally tally) {
            if (tally == null) {
                return new Part(element.code(), null, null, null);
            }
            ElementTally answers = tally.element(element);
            return new Part(
                    element.code(),
                    answers.answers(),
                    answers.sum(),
                    answers.mean().map(mean -> mean.toPlainString()).orElse(null));
        }
    }

    /// The 95 % interval.
    public record Ends(String low, String high, String level) {
        public static @Nullable Ends of(Figure.Measured measured) {
            return measured.interval()
                    .map(ends ->
                            new Ends(
                                    ends.low().toPlainString(),
                                    ends.high().toPlainString(),
                                    Interval.LEVEL))
                    .orElse(null);
        }
    }
}
