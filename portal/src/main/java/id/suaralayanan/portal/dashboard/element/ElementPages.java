package id.suaralayanan.portal.dashboard.element;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.dashboard.change.CountedParts;
import id.suaralayanan.portal.dashboard.change.PartNames;
import id.suaralayanan.portal.dashboard.change.ProfileAnswers;
import id.suaralayanan.portal.dashboard.change.ProfileTrait;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/unit/unsur`: the nine elements of a unit over two years, and one of them in depth.
@Controller
record ElementPages(
        Figures figures,
        CountedParts counted,
        ProfileAnswers profiles,
        PartNames names,
        Clock clock) {
    private static final int QUARTERS = 8;

    private record Chosen(
            Unit unit, Period period, List<Period> known, Optional<Element> element) {}

    /// @param unsur code of the element, by default the weakest of the last quarter
    /// @param profil `ya`: also by what respondents told of themselves
    @GetMapping({UnitInSight.OWN + "/unsur", UnitInSight.OVERSEEN_UNIT + "/unsur"})
    Mono<Rendering> show(
            UnitInSight at,
            @RequestParam Optional<String> unsur,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "") String profil) {
        Unit unit = at.unit();
        return figures.periods(unit.id())
                .map(known ->
                        new Chosen(
                                unit,
                                period.flatMap(Choice::period)
                                        .orElseGet(() -> Periods.lastOver(known, unit, clock)),
                                known,
                                unsur.flatMap(ElementPages::element)))
                .flatMap(chosen -> page(chosen, profil.equals("ya")));
    }

    private Mono<Rendering> page(Chosen chosen, boolean byProfile) {
        int unit = chosen.unit().id();
        return Mono.zip(
                        figures.onFile(chosen.unit(), quarters(chosen.period())),
                        counted.of(unit, chosen.period()),
                        byProfile
                                ? profiles.of(unit, chosen.period())
                                : Mono.just(Map.<ProfileTrait, Map<String, Tally>>of()))
                .map(it -> page(chosen, byProfile, it.getT1(), it.getT2(), it.getT3()));
    }

    private Rendering page(
            Chosen chosen,
            boolean byProfile,
            Map<Period, Figure> filed,
            CountedParts.Counted counted,
            Map<ProfileTrait, Map<String, Tally>> told) {
        List<Period> quarters = quarters(chosen.period());
        Element element = chosen.element().orElseGet(() -> weakest(filed, quarters));
        return Rendering.view("dashboard/element")
                .modelAttribute("here", "unit-skm")
                .modelAttribute("period", chosen.period())
                .modelAttribute("periods", Periods.with(chosen.period(), chosen.known()))
                .modelAttribute("all", List.of(Element.values()))
                .modelAttribute("element", element)
                .modelAttribute("quarters", quarters)
                .modelAttribute("trends", ElementTrend.of(quarters, filed))
                .modelAttribute("filed", !filed.isEmpty())
                .modelAttribute("byProfile", byProfile)
                .modelAttribute("splits", splits(chosen.unit(), element, counted, told))
                .build();
    }

    private List<ElementSplit> splits(
            Unit unit,
            Element element,
            CountedParts.Counted counted,
            Map<ProfileTrait, Map<String, Tally>> told) {
        return Stream.concat(parts(unit, element, counted), profile(element, told))
                .filter(split -> !split.rows().isEmpty())
                .toList();
    }

    private Stream<ElementSplit> parts(Unit unit, Element element, CountedParts.Counted counted) {
        return Stream.of(
                ElementSplit.of(
                        "SERVICE",
                        element,
                        counted.by(CountedParts.Part::service),
                        names.services(unit)),
                ElementSplit.of(
                        "CHANNEL",
                        element,
                        counted.by(CountedParts.Part::channel),
                        names::channel));
    }

    private Stream<ElementSplit> profile(
            Element element, Map<ProfileTrait, Map<String, Tally>> told) {
        return Stream.of(ProfileTrait.values())
                .map(trait ->
                        ElementSplit.of(
                                trait.name(),
                                element,
                                told.getOrDefault(trait, Map.of()),
                                names.values(trait)));
    }

    /// The last two years up to the period, oldest first.
    private static List<Period> quarters(Period period) {
        return Stream.iterate(Period.of(Period.Kind.QUARTER, period.lastDay()), Period::previous)
                .limit(QUARTERS)
                .toList()
                .reversed();
    }

    private static Element weakest(Map<Period, Figure> filed, List<Period> quarters) {
        return quarters.reversed().stream()
                .flatMap(it -> Optional.ofNullable(filed.get(it)).stream())
                .flatMap(it -> it.measured().stream())
                .flatMap(it -> it.weakest(1).stream())
                .findFirst()
                .orElse(Element.U1);
    }

    private static Optional<Element> element(String code) {
        return Stream.of(Element.values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
