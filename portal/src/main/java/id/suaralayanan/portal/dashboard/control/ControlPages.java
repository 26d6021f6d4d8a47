package id.suaralayanan.portal.dashboard.control;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/unit/kendali`: the control chart (*peta kendali*) of the officer's own unit.
@Controller
final class ControlPages {
    private final IndexSeries series;
    private final AnswerEvidences evidences;
    private final Registry registry;
    private final Clock clock;

    ControlPages(IndexSeries series, AnswerEvidences evidences, Registry registry, Clock clock) {
        this.series = series;
        this.evidences = evidences;
        this.registry = registry;
        this.clock = clock;
    }

    /// @param per `minggu` or `bulan`
    @GetMapping("/unit/kendali")
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String per) {
        Unit unit = registry.unitOrRefuse(officer.ownUnit().code());
        var pace = Pace.of(per);
        return Mono.zip(
                        series.of(unit, pace),
                        evidences.of(unit.id(), Periods.running(unit, clock)))
                .map(it ->
                        Rendering.view("dashboard/control")
                                .modelAttribute("here", "unit-kendali")
                                .modelAttribute("pace", pace)
                                .modelAttribute("paces", Pace.values())
                                .modelAttribute("it", it.getT1())
                                .modelAttribute("evidence", it.getT2())
                                .build());
    }
}
