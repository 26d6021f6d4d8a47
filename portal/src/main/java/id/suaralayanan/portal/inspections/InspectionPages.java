package id.suaralayanan.portal.inspections;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/pusat/pemeriksaan`: draws plans of visits and shows them, as a page, for print and as a file.
@Controller
record InspectionPages(InspectionPlans plans, Registry registry, Clock clock) {
    private static final String HERE = "/pusat/pemeriksaan";
    private static final int QUARTERS = 8;

    @GetMapping(HERE)
    Mono<Rendering> all() {
        return page(TypedPlan.NONE, "", HttpStatus.OK);
    }

    @PostMapping(HERE)
    Mono<Rendering> draw(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> {
                    var typed = TypedPlan.of(form);
                    return typed.fault().isEmpty()
                            ? draw(form.sending(), typed, officer)
                            : page(typed, typed.fault(), HttpStatus.UNPROCESSABLE_CONTENT);
                });
    }

    private Mono<Rendering> draw(UUID form, TypedPlan typed, Officer officer) {
        return plans.draw(form, typed, officer.id())
                .map(id -> id == InspectionPlans.DRAWN_BEFORE ? HERE : HERE + "/" + id)
                .map(SeeOther::at)
                .switchIfEmpty(
                        Mono.defer(() ->
                                page(
                                        typed,
                                        "periksa.fault.none",
                                        HttpStatus.UNPROCESSABLE_CONTENT)));
    }

    @GetMapping(HERE + "/{number:\\d+}")
    Mono<Rendering> one(@PathVariable int number) {
        return found(number)
                .map(plan ->
                        Rendering.view("inspections/plan")
                                .modelAttribute("here", "pusat-pemeriksaan")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("plan", plan)
                                .build());
    }

    @GetMapping(HERE + "/{number:\\d+}.csv")
    Mono<ResponseEntity<byte[]>> file(@PathVariable int number) {
        return found(number)
                .map(plan -> ListFile.of("kunjungan-" + plan.id(), InspectionFile.content(plan)));
    }

    private Mono<InspectionPlan> found(int number) {
        return plans.find(number)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<Rendering> page(TypedPlan typed, String fault, HttpStatus status) {
        return plans.all()
                .collectList()
                .map(all ->
                        Rendering.view("inspections/plans")
                                .modelAttribute("here", "pusat-pemeriksaan")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("plans", all)
                                .modelAttribute("types", registry.types())
                                .modelAttribute("periods", periods())
                                .modelAttribute("signs", RiskSign.values())
                                .modelAttribute("typed", typed)
                                .modelAttribute("fault", fault)
                                .status(status)
                                .build());
    }

    /// Quarters that are over, newest first.
    private List<Period> periods() {
        LocalDate today = CentralTime.today(clock);
        return Stream.iterate(Period.of(Period.Kind.QUARTER, today).previous(), Period::previous)
                .limit(QUARTERS)
                .toList();
    }
}
