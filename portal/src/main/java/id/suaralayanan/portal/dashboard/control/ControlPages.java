package id.suaralayanan.portal.dashboard.control;

import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/unit/kendali`: the control chart (*peta kendali*) of a unit.
@Controller
record ControlPages(IndexSeries series, AnswerEvidences evidences, Clock clock) {
    /// @param per `minggu` or `bulan`
    @GetMapping({UnitInSight.OWN + "/kendali", UnitInSight.OVERSEEN_UNIT + "/kendali"})
    Mono<Rendering> show(UnitInSight at, @RequestParam(defaultValue = "") String per) {
        Unit unit = at.unit();
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
