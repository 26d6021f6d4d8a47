package id.suaralayanan.portal.dashboard.priority;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.importance.ElementPriorities;
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

/// `/unit/prioritas`: importance and performance of the nine elements of a unit.
@Controller
record PriorityPages(Priorities priorities, Figures figures, Clock clock) {
    @GetMapping({UnitInSight.OWN + "/prioritas", UnitInSight.OVERSEEN_UNIT + "/prioritas"})
    Mono<Rendering> show(UnitInSight at, @RequestParam Optional<String> period) {
        Unit unit = at.unit();
        return figures.periods(unit.id())
                .flatMap(known -> {
                    Period chosen =
                            period.flatMap(Choice::period)
                                    .orElseGet(() -> Periods.lastOver(known, unit, clock));
                    return priorities
                            .of(unit.id(), chosen)
                            .map(it -> page(unit, chosen, known, it));
                });
    }

    private static Rendering page(
            Unit unit, Period period, List<Period> known, Priorities.Found found) {
        return Rendering.view("dashboard/priority")
                .modelAttribute("here", "unit-prioritas")
                .modelAttribute("period", period)
                .modelAttribute("periods", Periods.with(period, known))
                .modelAttribute("least", ElementPriorities.LEAST)
                .modelAttribute("it", found.priorities())
                .modelAttribute("readAt", found.readAt())
                .modelAttribute("zone", unit.zone())
                .build();
    }
}
