package id.suaralayanan.portal.feedback.posters;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/qr`: the feedback points of an officer's own unit; a new one for each counter.
@Controller
final class PointPages {
    private static final String HERE = "/unit/qr";
    private static final int LONGEST_LABEL = 120;
    private static final int MOST_POINTS = 200;

    private final Points points;
    private final Registry registry;
    private final AuditLog audit;
    private final Clock clock;

    PointPages(Points points, Registry registry, AuditLog audit, Clock clock) {
        this.points = points;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Rendering list(@AuthenticationPrincipal Officer officer) {
        return page(own(officer), "", "", "");
    }

    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange).flatMap(typed -> add(officer, typed));
    }

    @PostMapping(HERE + "/{code}/tutup")
    Mono<Rendering> close(@AuthenticationPrincipal Officer officer, @PathVariable String code) {
        return points.close(own(officer), code)
                .then(audit.add(officer.id(), "POINT_CLOSED", "point " + cut(code)))
                .then(Mono.just(back()));
    }

    private Mono<Rendering> add(Officer officer, Form typed) {
        var unit = own(officer);
        var label = typed.line("label");
        var chosen = typed.raw("layanan");
        var service = chosen.isEmpty() ? null : registry.serviceOrRefuse(unit, chosen);
        if (label.isEmpty() || PlainText.length(label) > LONGEST_LABEL) {
            return Mono.just(page(unit, label, chosen, "points.gap.label"));
        }
        if (registry.points(unit).size() >= MOST_POINTS) {
            return Mono.just(page(unit, label, chosen, "points.gap.many"));
        }
        return points.add(unit, service, label)
                .then(audit.add(officer.id(), "POINT_ADDED", "unit " + unit.code()))
                .then(Mono.just(back()));
    }

    private Rendering page(Unit unit, String label, String service, String gap) {
        return Rendering.view("feedback/points")
                .modelAttribute("here", "unit-qr")
                .modelAttribute("base", HERE)
                .modelAttribute("own", true)
                .modelAttribute("lines", PosterPages.lines(registry, unit, clock))
                .modelAttribute(
                        "services",
                        unit.isClosed(clock)
                                ? List.of()
                                : registry.services(unit).stream()
                                        .filter(each -> !each.isClosed(unit, clock))
                                        .toList())
                .modelAttribute("label", label)
                .modelAttribute("chosen", service)
                .modelAttribute("gap", gap)
                .status(gap.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    private Unit own(Officer officer) {
        return registry.unitOrRefuse(officer.ownUnit().code());
    }

    private static String cut(String code) {
        return code.substring(0, Math.min(code.length(), 8));
    }

    private static Rendering back() {
        return Rendering.redirectTo(HERE).status(HttpStatus.SEE_OTHER).build();
    }
}
