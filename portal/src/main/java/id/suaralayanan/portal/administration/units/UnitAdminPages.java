package id.suaralayanan.portal.administration.units;

import id.suaralayanan.analytics.csv.Problem;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.registry.UnitRow;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.administration.TypedFields;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/unit/{code}`: one unit, and the form of a new one. A code leads to its unit for good, so
/// that old links, posters and files stay good.
@Controller
record UnitAdminPages(UnitRegister units, UnitScreen screen) {
    private static final String UNITS = "/admin/unit";
    private static final String NEW = UNITS + "/baru";
    private static final String ONE = UNITS + "/{code}";

    @GetMapping(NEW)
    Rendering blank() {
        return screen.fresh(UnitForm.EMPTY, List.of());
    }

    @PostMapping(NEW)
    Mono<Rendering> add(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return TypedFields.of(exchange)
                .map(UnitForm::of)
                .flatMap(form ->
                        units.isRegionKnown(form.code()).flatMap(known -> add(form, known, admin)));
    }

    private Mono<Rendering> add(UnitForm form, boolean isRegionKnown, Officer admin) {
        var problems = new Problems();
        return form.unit(_ -> isRegionKnown, problems)
                .map(unit -> add(form, unit, admin))
                .orElseGet(() -> Mono.just(screen.fresh(form, problems.list())));
    }

    private Mono<Rendering> add(UnitForm form, UnitRow unit, Officer admin) {
        return units.add(unit, admin.id())
                .map(added ->
                        added ? to(unit.code() + "/layanan") : screen.fresh(form, taken(unit)));
    }

    private static List<Problem> taken(UnitRow unit) {
        var problems = new Problems();
        problems.add("code", "taken", "%2$s is known", "code", unit.code());
        return problems.list();
    }

    @GetMapping(ONE)
    Mono<Rendering> show(@PathVariable String code, @RequestParam(defaultValue = "") String sudah) {
        return known(code).flatMap(form -> screen.one(form, sudah));
    }

    @PostMapping(ONE)
    Mono<Rendering> change(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String code,
            ServerWebExchange exchange) {
        return typed(code, exchange)
                .flatMap(form -> {
                    var problems = new Problems();
                    return form.unit(_ -> true, problems)
                            .map(unit -> change(form, unit, admin))
                            .orElseGet(() -> screen.refused(form, problems.list()));
                });
    }

    /// A unit that somebody else has changed meanwhile is shown beside what was typed.
    private Mono<Rendering> change(UnitForm form, UnitRow unit, Officer admin) {
        return units.change(unit, form.version(), admin.id())
                .flatMap(changed ->
                        changed
                                ? Mono.just(to(unit.code() + "?sudah=ya"))
                                : known(unit.code())
                                        .flatMap(other -> screen.overtaken(form, other)));
    }

    private Mono<UnitForm> typed(String code, ServerWebExchange exchange) {
        return known(code)
                .flatMap(known ->
                        TypedFields.of(exchange)
                                .map(UnitForm::of)
                                .map(form -> form.with(known.code(), form.version())));
    }

    private Mono<UnitForm> known(String code) {
        return units.find(code)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "unknown-unit", code));
    }

    private static Rendering to(String address) {
        return SeeOther.at(UNITS + "/" + address);
    }
}
