package id.suaralayanan.portal.history.files;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.throttling.requests.FileAddress;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.ReceivedFile;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `/unit/riwayat` of a unit's head and `/admin/riwayat` of the admin: the files of earlier years,
/// and the form for another.
@Controller
class HistoryPages {
    static final String UNIT = "/unit/riwayat";
    static final String ADMIN = "/admin/riwayat";

    private final PastImports imports;
    private final PastPasses passes;
    private final HistoryScope scope;
    private final Registry registry;

    HistoryPages(PastImports imports, PastPasses passes, HistoryScope scope, Registry registry) {
        this.imports = imports;
        this.passes = passes;
        this.scope = scope;
        this.registry = registry;
    }

    @GetMapping({UNIT, ADMIN})
    Mono<Rendering> list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> berkas) {
        Optional<Unit> chosen = scope.unit(officer, unit);
        return chosen.map(it -> imports.of(it.id()))
                .orElse(Flux.empty())
                .collectList()
                .map(files ->
                        Rendering.view("history/list")
                                .modelAttribute("here", HistoryScope.here(officer))
                                .modelAttribute("area", HistoryScope.area(officer))
                                .modelAttribute("zone", officer.zone())
                                .modelAttribute("files", files)
                                .modelAttribute("asked", unit.orElse(""))
                                .modelAttribute("fault", berkas.orElse(""))
                                .modelAttribute("acts", HistoryScope.acts(officer))
                                .modelAttribute(
                                        "pass",
                                        chosen.map(it -> passes.issue(officer.id(), it.id()))
                                                .orElse(""))
                                .modelAttribute("unitName", chosen.map(Unit::name).orElse(""))
                                .build());
    }

    @PostMapping(
            path = {UNIT, ADMIN},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> bring(
            @AuthenticationPrincipal Officer officer, @RequestBody Flux<PartEvent> form) {
        HistoryScope.refuseWhoDoesNotAct(officer);
        return ReceivedFile.of(form)
                .flatMap(file ->
                        Mono.justOrEmpty(passes.unit(officer.id(), file.field("izin")))
                                .flatMap(id -> Mono.justOrEmpty(registry.unit(id)))
                                .filter(unit -> scope.reaches(officer, unit.id()))
                                .switchIfEmpty(
                                        ProblemException.signal(
                                                HttpStatus.FORBIDDEN, "upload-stale"))
                                .flatMap(unit -> bring(officer, unit, file)));
    }

    private Mono<Rendering> bring(Officer officer, Unit unit, ReceivedFile file) {
        if (file.isTooLong()) {
            return ProblemException.signal(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large");
        }
        String list = HistoryScope.area(officer) + "?unit=" + unit.code() + "&berkas=";
        return file.isEmpty()
                ? Mono.just(HistoryScope.to(list + "kosong"))
                : imports.add(unit.id(), officer.id(), file.name(), file.bytes())
                        .map(id -> HistoryScope.to(HistoryScope.area(officer) + "/" + id))
                        .defaultIfEmpty(HistoryScope.to(list + "banyak"));
    }

    @PostMapping({UNIT + "/{id}/batal", ADMIN + "/{id}/batal"})
    Mono<Rendering> undo(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        return scope.known(officer, id)
                .flatMap(file ->
                        imports.undo(file.id(), officer.id())
                                .thenReturn(
                                        HistoryScope.to(
                                                HistoryScope.area(officer) + "/" + file.id())));
    }

    @Bean
    static FileAddress filesOfUnits() {
        return new FileAddress(UNIT);
    }

    @Bean
    static FileAddress filesOfTheAdmin() {
        return new FileAddress(ADMIN);
    }
}
