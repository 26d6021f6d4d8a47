package id.suaralayanan.portal.administration.succession;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.administration.TypedFields;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/unit/{code}/pindah`, `/tutup` and `/buka`: each says beforehand what it does.
@Controller
record SuccessionPages(Successions successions, Registry registry, Clock clock) {
    private static final String UNIT = "/admin/unit/{code}";
    private static final String MOVE = "administration/unit-move";
    private static final String CLOSE = "administration/unit-close";

    @GetMapping(UNIT + "/pindah")
    Mono<Rendering> moving(@PathVariable String code) {
        return blank(MOVE, code);
    }

    @PostMapping(UNIT + "/pindah")
    Mono<Rendering> move(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String code,
            ServerWebExchange exchange) {
        return taken(MOVE, code, admin, exchange, SuccessionForm::faultsOfMove, successions::move);
    }

    @GetMapping(UNIT + "/tutup")
    Mono<Rendering> closing(@PathVariable String code) {
        return blank(CLOSE, code);
    }

    @PostMapping(UNIT + "/tutup")
    Mono<Rendering> close(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String code,
            ServerWebExchange exchange) {
        return taken(CLOSE, code, admin, exchange, SuccessionForm::faults, successions::close);
    }

    @PostMapping(UNIT + "/buka")
    Mono<Rendering> reopen(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String code,
            ServerWebExchange exchange) {
        return taken(CLOSE, code, admin, exchange, SuccessionForm::faults, successions::reopen);
    }

    private Mono<Rendering> blank(String view, String code) {
        var unit = registry.unitOrRefuse(code);
        return successions
                .version(unit)
                .flatMap(version -> page(view, unit, SuccessionForm.seen(version), List.of()));
    }

    /// Stores what the form asks for.
    @FunctionalInterface
    private interface Succession {
        Mono<SuccessionOutcome> of(Unit unit, SuccessionForm form, int admin);
    }

    private Mono<Rendering> taken(
            String view,
            String code,
            Officer admin,
            ServerWebExchange exchange,
            Function<SuccessionForm, List<FieldError>> check,
            Succession succession) {
        var unit = registry.unitOrRefuse(code);
        return TypedFields.of(exchange)
                .map(SuccessionForm::of)
                .flatMap(form -> {
                    var faults = check.apply(form);
                    return faults.isEmpty()
                            ? succession
                                    .of(unit, form, admin.id())
                                    .flatMap(outcome -> after(view, unit, form, outcome))
                            : page(view, unit, form, faults);
                });
    }

    /// To the unit under the code that it has now.
    private Mono<Rendering> after(
            String view, Unit unit, SuccessionForm form, SuccessionOutcome outcome) {
        if (outcome.isStored()) {
            var now = registry.unit(unit.id()).orElse(unit).code();
            return Mono.just(SeeOther.at("/admin/unit/" + now + "?sudah=ya"));
        }
        return successions
                .version(unit)
                .flatMap(version ->
                        page(
                                view,
                                unit,
                                new SuccessionForm(
                                        form.code(), form.heir(), form.reason(), version),
                                outcome.fault().stream().toList()));
    }

    private Mono<Rendering> page(
            String view, Unit unit, SuccessionForm form, List<FieldError> faults) {
        return successions
                .burden(unit)
                .map(burden ->
                        Rendering.view(view)
                                .modelAttribute("here", "admin-unit")
                                .modelAttribute("unit", unit)
                                .modelAttribute("heir", registry.heir(unit))
                                .modelAttribute("closed", unit.isClosed(clock))
                                .modelAttribute("form", form)
                                .modelAttribute("burden", burden)
                                .modelAttribute("faults", faults)
                                .modelAttribute(
                                        "wrong", faults.stream().map(FieldError::field).toList())
                                .status(FieldError.status(faults))
                                .build());
    }
}
