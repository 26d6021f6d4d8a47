package id.suaralayanan.portal.dashboard.change;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/unit/perubahan`: why the index of a unit changed, from any period to any other.
@Controller
record ChangePages(PeriodChanges changes, Figures figures, Clock clock) {
    private record Chosen(Period from, Period to, List<Period> known) {}

    /// @param dari period before, by default the one just before
    /// @param ke period after, by default the last quarter with answers
    /// @param profil `ya`: also by what respondents told of themselves
    @GetMapping({UnitInSight.OWN + "/perubahan", UnitInSight.OVERSEEN_UNIT + "/perubahan"})
    Mono<Rendering> show(
            UnitInSight at,
            @RequestParam Optional<String> dari,
            @RequestParam Optional<String> ke,
            @RequestParam(defaultValue = "") String profil) {
        Unit unit = at.unit();
        boolean byProfile = profil.equals("ya");
        return figures.periods(unit.id())
                .map(known -> chosen(unit, known, dari, ke))
                .flatMap(chosen ->
                        changes.of(unit, chosen.from(), chosen.to(), byProfile)
                                .map(it -> page(chosen, byProfile, it)));
    }

    private Chosen chosen(
            Unit unit, List<Period> known, Optional<String> dari, Optional<String> ke) {
        Period to = ke.flatMap(Choice::period).orElseGet(() -> usual(unit, known));
        Period from = dari.flatMap(Choice::period).orElseGet(to::previous);
        return new Chosen(from, to, Periods.with(from, Periods.with(to, known)));
    }

    private Period usual(Unit unit, List<Period> known) {
        return known.stream()
                .filter(Choice::isQuarter)
                .findFirst()
                .orElseGet(() -> Periods.running(unit, clock));
    }

    private static Rendering page(Chosen chosen, boolean byProfile, PeriodChange change) {
        return Rendering.view("dashboard/change")
                .modelAttribute("here", "unit-perubahan")
                .modelAttribute("from", chosen.from())
                .modelAttribute("to", chosen.to())
                .modelAttribute("periods", chosen.known())
                .modelAttribute("byProfile", byProfile)
                .modelAttribute("it", change)
                .build();
    }
}
