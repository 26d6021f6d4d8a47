package id.suaralayanan.portal.administration.services;

import id.suaralayanan.analytics.csv.Problem;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.registry.ServiceRow;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.administration.TypedFields;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.SeeOther;
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

/// `/admin/unit/{code}/layanan`: what a unit does for citizens. A code stays; its name can be put
/// right.
@Controller
record ServiceAdminPages(ServiceRegister services, Registry registry, Clock clock) {
    private static final String HERE = "/admin/unit/{code}/layanan";

    @GetMapping(HERE)
    Rendering list(@PathVariable String code) {
        return page(registry.unitOrRefuse(code), ServiceForm.EMPTY, List.of(), HttpStatus.OK);
    }

    @PostMapping(HERE)
    Mono<Rendering> put(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String code,
            ServerWebExchange exchange) {
        var unit = registry.unitOrRefuse(code);
        return TypedFields.of(exchange)
                .map(ServiceForm::of)
                .flatMap(form -> {
                    var problems = new Problems();
                    return form.service(problems)
                            .map(service -> put(unit, form, service, admin))
                            .orElseGet(() ->
                                    Mono.just(
                                            page(
                                                    unit,
                                                    form,
                                                    problems.list(),
                                                    HttpStatus.UNPROCESSABLE_CONTENT)));
                });
    }

    /// Adds a service, or renames one whose name is still the one that the admin saw.
    private Mono<Rendering> put(Unit unit, ServiceForm form, ServiceRow service, Officer admin) {
        return (form.seen().isEmpty()
                        ? services.add(unit, service, admin.id())
                        : services.rename(unit, service, form.seen(), admin.id()))
                .flatMap(stored ->
                        stored
                                ? Mono.just(back(unit))
                                : registry.refresh()
                                        .then(Mono.fromSupplier(() -> ofAnotherName(unit, form))));
    }

    /// Somebody has brought the code under another name: both are shown, nothing is lost.
    private Rendering ofAnotherName(Unit unit, ServiceForm form) {
        return registry.service(unit, form.code())
                .map(Service::name)
                .filter(known -> !known.equals(form.name()))
                .map(known ->
                        page(
                                unit,
                                new ServiceForm(form.code(), form.name(), known),
                                List.of(),
                                HttpStatus.CONFLICT))
                .orElseGet(() -> back(unit));
    }

    @PostMapping(HERE + "/{service}/tutup")
    Mono<Rendering> close(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String code,
            @PathVariable String service) {
        var unit = registry.unitOrRefuse(code);
        return services.close(unit, service, admin.id()).thenReturn(back(unit));
    }

    @PostMapping(HERE + "/{service}/buka")
    Mono<Rendering> reopen(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String code,
            @PathVariable String service) {
        var unit = registry.unitOrRefuse(code);
        return services.reopen(unit, service, admin.id()).thenReturn(back(unit));
    }

    private Rendering page(Unit unit, ServiceForm form, List<Problem> problems, HttpStatus status) {
        var all = registry.services(unit);
        return Rendering.view("administration/services")
                .modelAttribute("here", "admin-unit")
                .modelAttribute("unit", unit)
                .modelAttribute("services", all)
                .modelAttribute(
                        "closed",
                        all.stream()
                                .filter(service -> service.isClosed(unit, clock))
                                .map(Service::code)
                                .toList())
                .modelAttribute("form", form)
                .modelAttribute("problems", problems)
                .status(status)
                .build();
    }

    private static String address(Unit unit) {
        return HERE.replace("{code}", unit.code());
    }

    private static Rendering back(Unit unit) {
        return SeeOther.at(address(unit));
    }
}
