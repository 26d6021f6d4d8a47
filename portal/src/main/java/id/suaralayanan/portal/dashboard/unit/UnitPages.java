package id.suaralayanan.portal.dashboard.unit;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.dashboard.Recalculations;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// The first page of a unit about itself, for those who work there and those who look after it.
@Controller
record UnitPages(Overviews overviews, Figures figures, Recalculations recalculations, Clock clock) {
    @GetMapping({UnitInSight.OWN, UnitInSight.OVERSEEN_UNIT})
    Mono<Rendering> overview(UnitInSight at, @RequestParam Optional<String> period) {
        Unit unit = at.unit();
        return figures.periods(unit.id())
                .map(periods -> periods.stream().filter(Choice::isQuarter).toList())
                .flatMap(quarters ->
                        overviews
                                .of(at, shown(unit, quarters, period))
                                .map(overview -> page(quarters, overview)));
    }

    /// The quarter asked for, else the running one, else, while that has no answers, the last that
    /// has.
    private Period shown(Unit unit, List<Period> quarters, Optional<String> asked) {
        Period running = Periods.running(unit, clock);
        return asked.flatMap(Choice::quarter)
                .orElseGet(() ->
                        quarters.isEmpty() || quarters.contains(running)
                                ? running
                                : quarters.getFirst());
    }

    private static Rendering page(List<Period> quarters, Overview overview) {
        return Rendering.view("dashboard/unit")
                .model(
                        Map.of(
                                "here", "unit",
                                "quarters", quarters,
                                "it", overview))
                .build();
    }

    @PostMapping("/unit/hitung")
    Mono<Rendering> recalculate(@AuthenticationPrincipal Officer officer) {
        officer.ownUnit();
        return recalculations.request("indicators", officer.id()).thenReturn(SeeOther.at("/unit"));
    }
}
