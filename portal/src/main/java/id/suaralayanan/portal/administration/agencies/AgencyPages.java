package id.suaralayanan.portal.administration.agencies;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.administration.TypedFields;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/instansi`: the agencies that units belong to, looked for, added and renamed.
@Controller
record AgencyPages(Agencies agencies, Registry registry) {
    private static final String HERE = "/admin/instansi";
    private static final String ONE = HERE + "/{code}";
    private static final FieldError KNOWN = FieldError.in("nama", "agency.fault.known");
    private static final FieldError OVERTAKEN = FieldError.in("nama", "agency.fault.overtaken");

    @GetMapping(HERE)
    Mono<Rendering> list(ServerWebExchange exchange) {
        return page(query(exchange), AgencyForm.EMPTY, List.of());
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> download(ServerWebExchange exchange) {
        return ListFile.of(
                "instansi",
                List.of("code", "name", "region", "units"),
                agencies.find(query(exchange))
                        .all()
                        .map(agency ->
                                List.of(
                                        agency.code(),
                                        agency.name(),
                                        agency.region(),
                                        agency.units())));
    }

    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return TypedFields.of(exchange)
                .map(AgencyForm::of)
                .flatMap(form ->
                        agencies.isRegionKnown(form.region())
                                .map(form::faults)
                                .flatMap(faults -> add(form, faults, admin)));
    }

    private Mono<Rendering> add(AgencyForm form, List<FieldError> faults, Officer admin) {
        return faults.isEmpty()
                ? agencies.add(form, admin.id())
                        .map(AgencyPages::to)
                        .switchIfEmpty(
                                Mono.defer(() -> page(ListQuery.all(HERE), form, List.of(KNOWN))))
                : page(ListQuery.all(HERE), form, faults);
    }

    @GetMapping(ONE)
    Mono<Rendering> show(@PathVariable String code, @RequestParam(defaultValue = "") String sudah) {
        return known(code)
                .map(agency ->
                        one(
                                agency,
                                new AgencyForm(agency.name(), agency.region(), agency.name()),
                                List.of(),
                                sudah));
    }

    @PostMapping(ONE)
    Mono<Rendering> rename(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String code,
            ServerWebExchange exchange) {
        return known(code)
                .zipWith(TypedFields.of(exchange).map(AgencyForm::of))
                .flatMap(both -> rename(both.getT1(), both.getT2(), admin));
    }

    /// What was typed stays, beside the name that somebody else gave it meanwhile.
    private Mono<Rendering> rename(ListedAgency agency, AgencyForm form, Officer admin) {
        List<FieldError> faults = form.faults(true);
        if (!faults.isEmpty()) {
            return Mono.just(one(agency, form, faults, ""));
        }
        return agencies.rename(agency.code(), form, admin.id())
                .flatMap(renamed ->
                        renamed
                                ? Mono.just(to(agency.code()))
                                : known(agency.code())
                                        .map(now ->
                                                one(
                                                        now,
                                                        new AgencyForm(
                                                                form.name(),
                                                                now.region(),
                                                                now.name()),
                                                        List.of(OVERTAKEN),
                                                        "")));
    }

    private Mono<ListedAgency> known(String code) {
        return agencies.one(code)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE, "wilayah");
    }

    private Mono<Rendering> page(ListQuery query, AgencyForm form, List<FieldError> faults) {
        return agencies.find(query)
                .page()
                .map(found ->
                        typed("administration/agencies", form, faults)
                                .modelAttribute("list", found)
                                .modelAttribute("regions", registry.areasIn(""))
                                .build());
    }

    private static Rendering one(
            ListedAgency agency, AgencyForm form, List<FieldError> faults, String done) {
        return typed("administration/agency", form, faults)
                .modelAttribute("agency", agency)
                .modelAttribute("done", done)
                .build();
    }

    private static Rendering.Builder<?> typed(
            String view, AgencyForm form, List<FieldError> faults) {
        return Rendering.view(view)
                .modelAttribute("here", "admin-instansi")
                .modelAttribute("form", form)
                .modelAttribute("faults", faults)
                .modelAttribute("wrong", faults.stream().map(FieldError::field).toList())
                .status(FieldError.status(faults));
    }

    private static Rendering to(String code) {
        return SeeOther.at(HERE + "/" + code + "?sudah=ya");
    }
}
