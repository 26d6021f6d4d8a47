package id.suaralayanan.portal.history.files;

import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.analytics.indicators.index.PastScale;
import id.suaralayanan.analytics.sheets.Meaning;
import id.suaralayanan.analytics.sheets.SheetTable;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.history.reading.PastFault;
import id.suaralayanan.portal.history.reading.PastKind;
import id.suaralayanan.portal.history.reading.PastMapping;
import id.suaralayanan.portal.history.reading.PastTable;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// `/unit/riwayat/{id}` and `/admin/riwayat/{id}`: how a file is understood, column by column, and
/// what would come of it; stored when told so.
@Controller
final class MappingPages implements DisposableBean {
    private static final int MOST_READ = 8;

    /// Files are read one at a time: each takes memory.
    private final Scheduler reading = Schedulers.newBoundedElastic(1, MOST_READ, "past-files");

    private final PastImports imports;
    private final PastStore store;
    private final HistoryScope scope;
    private final Registry registry;
    private final Clock clock;

    MappingPages(
            PastImports imports,
            PastStore store,
            HistoryScope scope,
            Registry registry,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.scope = scope;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void destroy() {
        reading.dispose();
    }

    @GetMapping({HistoryPages.UNIT + "/{id}", HistoryPages.ADMIN + "/{id}"})
    Mono<Rendering> show(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        return scope.known(officer, id)
                .flatMap(file ->
                        read(file, table -> PastMapping.guess(table, file.name()))
                                .flatMap(table -> page(officer, file, table))
                                .switchIfEmpty(Mono.fromSupplier(() -> ended(officer, file)))
                                .onErrorResume(
                                        UnusableFile.class,
                                        why -> Mono.just(unusable(officer, file, why))));
    }

    @PostMapping({HistoryPages.UNIT + "/{id}", HistoryPages.ADMIN + "/{id}"})
    Mono<Rendering> decide(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            ServerWebExchange exchange) {
        return scope.known(officer, id)
                .zipWith(Form.of(exchange))
                .flatMap(both -> {
                    var file = both.getT1();
                    var form = both.getT2();
                    return read(file, table -> MappingForm.read(form, table))
                            .flatMap(table ->
                                    form.line("aksi").equals("simpan")
                                            ? store(officer, file, table)
                                            : page(officer, file, table))
                            .switchIfEmpty(Mono.fromSupplier(() -> ended(officer, file)))
                            .onErrorResume(
                                    UnusableFile.class,
                                    why -> Mono.just(unusable(officer, file, why)));
                });
    }

    /// Empty when the file does not wait any more.
    private Mono<PastTable> read(PastImport file, Function<SheetTable, PastMapping> choose) {
        LocalDate today = registry.unit(file.unit()).orElseThrow().today(clock);
        return imports.content(file.id())
                .flatMap(content ->
                        Mono.fromCallable(() -> PastTable.of(content, choose, today))
                                .subscribeOn(reading))
                .onErrorMap(
                        RejectedExecutionException.class,
                        _ -> ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "status.503"));
    }

    private Mono<Rendering> store(Officer officer, PastImport file, PastTable table) {
        return store.conflicts(file, table.figures())
                .collectList()
                .flatMap(conflicts ->
                        isReady(table, conflicts)
                                ? stored(officer, file, table)
                                : Mono.just(page(officer, file, table, conflicts)));
    }

    private Mono<Rendering> stored(Officer officer, PastImport file, PastTable table) {
        return store.store(file.id(), officer.id(), table)
                .flatMap(done ->
                        done
                                ? Mono.just(
                                        HistoryScope.to(
                                                HistoryScope.area(officer) + "/" + file.id()))
                                : page(officer, file, table));
    }

    private static boolean isReady(PastTable table, List<PastFault> conflicts) {
        return conflicts.isEmpty()
                && !table.figures().isEmpty()
                && table.faults().stream().noneMatch(fault -> fault.line() == 0);
    }

    private Mono<Rendering> page(Officer officer, PastImport file, PastTable table) {
        return store.conflicts(file, table.figures())
                .collectList()
                .map(conflicts -> page(officer, file, table, conflicts));
    }

    private Rendering page(
            Officer officer, PastImport file, PastTable table, List<PastFault> conflicts) {
        return about(officer, file)
                .modelAttribute("table", table)
                .modelAttribute("conflicts", conflicts)
                .modelAttribute("ready", isReady(table, conflicts))
                .modelAttribute("meanings", Meaning.values())
                .modelAttribute("kinds", PastKind.values())
                .modelAttribute("scales", PastScale.values())
                .modelAttribute("parts", parts())
                .build();
    }

    private static List<String> parts() {
        return List.of("S1", "S2", "Q1", "Q2", "Q3", "Q4");
    }

    private Rendering ended(Officer officer, PastImport file) {
        return about(officer, file).build();
    }

    private Rendering unusable(Officer officer, PastImport file, UnusableFile why) {
        var problem = why.problem();
        return about(officer, file)
                .modelAttribute("unusable", new PastFault(0, problem.code(), problem.values()))
                .build();
    }

    private Rendering.Builder<?> about(Officer officer, PastImport file) {
        return Rendering.view("history/file")
                .modelAttribute("here", HistoryScope.here(officer))
                .modelAttribute("area", HistoryScope.area(officer))
                .modelAttribute("zone", officer.zone())
                .modelAttribute("file", file)
                .modelAttribute(
                        "unitCode", registry.unit(file.unit()).map(unit -> unit.code()).orElse(""));
    }
}
