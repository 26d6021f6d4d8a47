package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.portal.complaints.AnswerTimes;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.history.YearTrends;
import id.suaralayanan.portal.improvements.Improvements;
import id.suaralayanan.portal.publiccomments.PublicComments;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What everybody may know about one unit, and where each figure comes from.
@Controller
record OfficePages(
        Registry registry,
        Figures figures,
        Periods periods,
        AnswerTimes answerTimes,
        PublicComments comments,
        Improvements improvements,
        AnswerEvidences evidences,
        YearTrends yearTrends,
        Clock clock) {
    private static final int QUARTERS = 8;
    private static final int NOTES = 3;
    private static final int VOICES = 3;

    /// Of a text on the unit's page; the rest is one tap away.
    private static final int CHARACTERS = 400;

    @GetMapping("/u/{code}")
    Mono<Rendering> unit(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            ServerWebExchange exchange) {
        Unit unit = registry.unitOrRefuse(code);
        Period running = Periods.running(unit, clock);
        Period asked = period == null ? null : Periods.orRefuse(period);
        return figures.trend(unit, running, QUARTERS)
                .flatMap(trend -> {
                    Period chosen = asked == null ? Periods.latest(trend, running) : asked;
                    return page(unit, chosen, trend, Language.of(exchange));
                });
    }

    private Mono<Rendering> page(Unit unit, Period period, List<Figure> trend, Locale language) {
        return Mono.zip(
                        figures.forEverybody(Cut.whole(unit, period)),
                        figures.parts(unit, period),
                        answerTimes.publicSpeed(unit.id()),
                        comments.latest(unit.id(), VOICES, CHARACTERS),
                        improvements.newest(unit.id(), NOTES),
                        evidences.of(unit.id(), period),
                        evidences.withoutQuestioned(unit.id(), period),
                        yearTrends.forEverybody(unit))
                .map(found ->
                        page(found.getT1(), found.getT2(), trend, language)
                                .modelAttribute(
                                        "change", Movement.of(found.getT1(), trend, found.getT6()))
                                .modelAttribute("complaints", found.getT3())
                                .modelAttribute("commentPage", found.getT4())
                                .modelAttribute("improvements", found.getT5())
                                .modelAttribute("without", found.getT7())
                                .modelAttribute("years", found.getT8())
                                .build());
    }

    private Rendering.Builder<?> page(
            Figure figure, List<Figure> parts, List<Figure> trend, Locale language) {
        Unit unit = figure.cut().unit();
        var measured = figure.measured().orElse(null);
        List<Figure> shown = upTo(figure.cut().period(), trend);
        return Rendering.view("figures/unit")
                .model(about(unit, language))
                .modelAttribute("reading", Reading.of(figure))
                .modelAttribute("weakest", Weakest.of(figure, language))
                .modelAttribute(
                        "elements",
                        measured == null ? List.of() : AnswerShares.of(measured.tally(), language))
                .modelAttribute("services", PartReading.services(parts, language))
                .modelAttribute("channels", PartReading.channels(parts, language))
                .modelAttribute("visits", PartReading.visits(parts, language))
                .modelAttribute("quarters", trend.stream().map(Reading::of).toList())
                .modelAttribute("shown", shown.stream().map(Reading::of).toList())
                .modelAttribute("later", later(shown, trend))
                .modelAttribute(
                        "chart", TrendChart.of(shown, quarter -> periods.brief(quarter, language)));
    }

    /// The trend ends with the period that the page is about.
    private static List<Figure> upTo(Period period, List<Figure> trend) {
        return trend.stream()
                .filter(figure -> !figure.cut().period().lastDay().isAfter(period.lastDay()))
                .toList();
    }

    /// The newest quarter with a figure, where the page is about an older one.
    private static Optional<Period> later(List<Figure> shown, List<Figure> trend) {
        return shown.size() == trend.size()
                ? Optional.empty()
                : Optional.of(trend.getLast().cut().period());
    }

    @GetMapping("/u/{code}/penjelasan")
    Mono<Rendering> explanation(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            ServerWebExchange exchange) {
        Unit unit = registry.unitOrRefuse(code);
        Period chosen =
                period == null ? Periods.running(unit, clock).previous() : Periods.orRefuse(period);
        return figures.forEverybody(Cut.whole(unit, chosen))
                .map(figure ->
                        Rendering.view("figures/explanation")
                                .model(about(unit, Language.of(exchange)))
                                .modelAttribute("reading", Reading.of(figure))
                                .modelAttribute("explanation", explanation(figure))
                                .modelAttribute(
                                        "published", figure.status() == PeriodStatus.PUBLISHED)
                                .build());
    }

    private static Object explanation(Figure figure) {
        return figure.explanation().<Object>map(tree -> tree).orElse("");
    }

    private Map<String, ?> about(Unit unit, Locale language) {
        return Map.of(
                "unit", unit,
                "region", registry.regionName(unit.region()),
                "type",
                        registry.type(unit.type())
                                .map(type -> type.name(language))
                                .orElse(unit.type()),
                "closed", unit.isClosed(clock),
                "heir", registry.heir(unit),
                "predecessors", registry.predecessors(unit).stream().map(Predecessor::of).toList(),
                "code", HomePages.ratingCode(registry, unit, clock).orElse(""));
    }

    /// A unit that went on in this one.
    ///
    /// @param period code of the last quarter in which it served
    public record Predecessor(Unit unit, String period) {
        static Predecessor of(Unit unit) {
            var last = Objects.requireNonNull(unit.closedOn()).minusDays(1);
            return new Predecessor(unit, Period.of(Period.Kind.QUARTER, last).code());
        }
    }
}
