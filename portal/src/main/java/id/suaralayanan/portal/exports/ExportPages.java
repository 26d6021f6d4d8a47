package id.suaralayanan.portal.exports;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `/unit/unduh`: an officer asks for the answers or the complaints of the own unit as a file, sees
/// how far it is, and takes it.
@Controller
record ExportPages(Exports exports, Registry registry, Clock clock) {
    private static final String HERE = "/unit/unduh";
    private static final int YEARS = 5;

    @GetMapping(HERE)
    Mono<Rendering> list(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return list(officer, exchange, List.of());
    }

    @PostMapping(HERE)
    Mono<Rendering> ask(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        Unit unit = unit(officer);
        return Form.of(exchange)
                .flatMap(form ->
                        exports.ask(
                                unit.id(),
                                officer.id(),
                                form.choice("isi", ExportKind.class).orElse(ExportKind.ANSWERS),
                                form.choice("bentuk", ExportFormat.class).orElse(ExportFormat.CSV),
                                Periods.orRefuse(form.line("period"))))
                .flatMap(done ->
                        done
                                ? Mono.just(SeeOther.at(HERE))
                                : list(officer, exchange, List.of(tooMany())));
    }

    @GetMapping(HERE + "/{id}")
    Mono<ResponseEntity<Flux<DataBuffer>>> take(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            ServerWebExchange exchange) {
        Unit unit = unit(officer);
        DataBufferFactory buffers = exchange.getResponse().bufferFactory();
        Mono<ExportFile> found =
                id.matches("\\d{1,18}")
                        ? exports.taken(Long.parseLong(id), unit.id(), officer.id())
                        : Mono.empty();
        return found.map(file ->
                        ResponseEntity.ok()
                                .contentType(file.format().type())
                                .contentLength(file.bytes())
                                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file, unit))
                                .body(exports.content(file).map(buffers::wrap)))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "export-gone"));
    }

    private static String attachment(ExportFile file, Unit unit) {
        String name =
                "%s-%s-%s.%s"
                        .formatted(
                                file.kind().fileName(),
                                unit.code(),
                                file.period().code(),
                                file.format().ending());
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private Mono<Rendering> list(
            Officer officer, ServerWebExchange exchange, List<FieldError> gaps) {
        Unit unit = unit(officer);
        return exports.of(officer.id())
                .collectList()
                .map(files -> {
                    if (gaps.isEmpty() && files.stream().anyMatch(ExportFile::isAtWork)) {
                        exchange.getResponse().getHeaders().set("Refresh", "3");
                    }
                    return Rendering.view("exports/list")
                            .modelAttribute("here", "unit-unduh")
                            .modelAttribute("zone", unit.zone())
                            .modelAttribute("periods", periods(unit))
                            .modelAttribute("kinds", ExportKind.values())
                            .modelAttribute("formats", ExportFormat.values())
                            .modelAttribute("files", files)
                            .modelAttribute("gaps", gaps)
                            .status(FieldError.status(gaps))
                            .build();
                });
    }

    /// The running quarter and those before it, after the years.
    private List<Period> periods(Unit unit) {
        var today = unit.today(clock);
        return Stream.concat(
                        Stream.iterate(Period.of(Period.Kind.QUARTER, today), Period::previous)
                                .limit(YEARS * 4L),
                        Stream.iterate(Period.of(Period.Kind.YEAR, today), Period::previous)
                                .limit(YEARS))
                .toList();
    }

    private Unit unit(Officer officer) {
        return registry.unitOrRefuse(officer.ownUnit().code());
    }

    private static FieldError tooMany() {
        return FieldError.in("isi-berkas", "export.gap.many");
    }
}
