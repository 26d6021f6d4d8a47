package id.suaralayanan.portal.national;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.Workloads;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/pusat/unit/{code}`: one unit for the ministry: its survey, what its data are worth, and how
/// its complaints stand; the same for those who look after it. No text of a citizen is on it.
@Controller
record NationalUnitPage(
        Registry registry, Figures figures, Workloads workloads, NationalUnits units, Clock clock) {
    /// An element with the answers to it.
    public record Answers(Element element, ElementTally tally) {}

    @GetMapping("/pusat/unit/{code}")
    Mono<Rendering> show(@PathVariable String code, @RequestParam Optional<String> period) {
        return page(registry.unitOrRefuse(code), "pusat", period);
    }

    @GetMapping(UnitInSight.OVERSEEN_UNIT + "/mutu")
    Mono<Rendering> show(UnitInSight at, @RequestParam Optional<String> period) {
        return page(at.unit(), "unit-mutu", period);
    }

    private Mono<Rendering> page(Unit unit, String here, Optional<String> period) {
        return figures.periods(unit.id())
                .flatMap(known -> {
                    Period chosen =
                            period.flatMap(Period::find).orElseGet(() -> usual(unit, known));
                    return page(unit, here, chosen, known);
                });
    }

    private Period usual(Unit unit, List<Period> known) {
        Period last = Period.of(Period.Kind.QUARTER, unit.today(clock)).previous();
        return known.isEmpty() || known.contains(last) ? last : known.getFirst();
    }

    private Mono<Rendering> page(Unit unit, String here, Period period, List<Period> known) {
        return Mono.zip(
                        figures.forOfficers(Cut.whole(unit, period)),
                        workloads.of(unit.id(), unit.zone()),
                        units.of(unit.id(), period))
                .map(found ->
                        Rendering.view("national/unit")
                                .modelAttribute("here", here)
                                .modelAttribute("unit", unit)
                                .modelAttribute("region", registry.regionName(unit.region()))
                                .modelAttribute("period", period)
                                .modelAttribute("periods", known)
                                .modelAttribute("index", found.getT1().measured())
                                .modelAttribute("elements", elements(found.getT1()))
                                .modelAttribute("work", found.getT2())
                                .modelAttribute("data", found.getT3())
                                .build());
    }

    private static List<Answers> elements(Figure figure) {
        List<ElementTally> tallies = figure.tally().elements();
        return Stream.of(Element.values())
                .map(element -> new Answers(element, tallies.get(element.ordinal())))
                .toList();
    }
}
