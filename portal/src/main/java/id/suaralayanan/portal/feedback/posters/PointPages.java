package id.suaralayanan.portal.feedback.posters;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
/// `/admin/unit/{unit}/titik`: those of any unit, for the admin.
@Controller
record PointPages(Points points, Registry registry, Clock clock) {
    private static final String OWN = "/unit/qr";
    private static final String ADMIN = "/admin/unit/{unit}/titik";
    private static final int LONGEST_LABEL = 120;
    private static final int MOST_POINTS = 200;

    @GetMapping({OWN, ADMIN})
    Rendering list(
            @AuthenticationPrincipal Officer officer,
            @PathVariable(required = false) @Nullable String unit) {
        return page(place(officer, unit), "", "", "");
    }

    @PostMapping({OWN, ADMIN})
    Mono<Rendering> add(
            @AuthenticationPrincipal Officer officer,
            @PathVariable(required = false) @Nullable String unit,
            ServerWebExchange exchange) {
        var place = place(officer, unit);
        return Form.of(exchange).flatMap(typed -> add(officer, place, typed));
    }

    @PostMapping({OWN + "/{code}/tutup", ADMIN + "/{code}/tutup"})
    Mono<Rendering> close(
            @AuthenticationPrincipal Officer officer,
            @PathVariable(required = false) @Nullable String unit,
            @PathVariable String code) {
        var place = place(officer, unit);
        var point =
                registry.point(code)
                        .filter(found -> found.unit() == place.unit().id())
                        .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "status.404"));
        return points.close(place.unit(), point.code(), officer)
                .then(Mono.fromSupplier(place::back));
    }

    private Mono<Rendering> add(Officer officer, Place place, Form typed) {
        var unit = place.unit();
        var label = typed.line("label");
        var chosen = typed.raw("layanan");
        var service = chosen.isEmpty() ? null : registry.serviceOrRefuse(unit, chosen);
        if (label.isEmpty() || PlainText.length(label) > LONGEST_LABEL) {
            return Mono.just(page(place, label, chosen, "points.gap.label"));
        }
        if (registry.points(unit).size() >= MOST_POINTS) {
            return Mono.just(page(place, label, chosen, "points.gap.many"));
        }
        return points.add(typed.sending(), unit, service, label, officer)
                .then(Mono.fromSupplier(place::back));
    }

    private Rendering page(Place place, String label, String service, String gap) {
        var unit = place.unit();
        return Rendering.view("feedback/points")
                .modelAttribute("here", place.menu())
                .modelAttribute("base", place.address())
                .modelAttribute("unit", unit)
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

    private Place place(Officer officer, @Nullable String unit) {
        return officer.role() == Role.ADMIN && unit != null
                ? new Place(
                        registry.unitOrRefuse(unit), ADMIN.replace("{unit}", unit), "admin-unit")
                : new Place(registry.unitOrRefuse(officer.ownUnit().code()), OWN, "unit-qr");
    }

    /// Whose points, on which page.
    private record Place(Unit unit, String address, String menu) {
        Rendering back() {
            return SeeOther.at(address);
        }
    }
}
