package id.suaralayanan.portal.zone;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/unit/zi`: how ready the unit is for WBK and WBBM, and what is missing.
@Controller
record ZonePages(ZoneSheets sheets, Registry registry, Clock clock) {
    @GetMapping("/unit/zi")
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer, @RequestParam Optional<String> period) {
        Unit unit = registry.unitOrRefuse(officer.ownUnit().code());
        return sheets.of(unit, period)
                .map(sheet ->
                        Rendering.view("zone/unit")
                                .modelAttribute("here", "unit-zi")
                                .modelAttribute("zone", unit.zone())
                                .modelAttribute("own", sheet)
                                .modelAttribute("points", points(unit))
                                .build());
    }

    private List<FeedbackPoint> points(Unit unit) {
        return registry.points(unit).stream().filter(it -> !it.isClosed(unit, clock)).toList();
    }
}
