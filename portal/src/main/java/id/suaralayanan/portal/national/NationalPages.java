package id.suaralayanan.portal.national;

import id.suaralayanan.portal.units.CentralTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The tables of the country as pages and files.
@Controller
record NationalPages(NationalTables tables, JsonMapper json) {
    private static final long SOME = 5;
    private static final long MANY = 20;
    private static final long HALF = 50;
    private static final long ALL = 100;

    /// Complaints past their limit and on their way up, by province.
    @GetMapping("/pusat/lewat")
    Mono<Rendering> overdue() {
        return tables.read(NationalData.OVERDUE, Optional.empty(), Optional.empty())
                .map(table ->
                        page(table, "pusat-lewat")
                                .modelAttribute("tiles", NationalTile.of(table, "late", SOME, MANY))
                                .build());
    }

    /// What the data of a kind of units in a period are worth, by province.
    @GetMapping("/pusat/mutu-data")
    Mono<Rendering> quality(
            @RequestParam Optional<String> type, @RequestParam Optional<String> period) {
        return tables.read(NationalData.QUALITY, type, period)
                .map(table ->
                        page(table, "pusat-mutu-data")
                                .modelAttribute(
                                        "tiles",
                                        NationalTile.of(table, "compared_percent", HALF, ALL))
                                .build());
    }

    /// Copied letters and people who complain often.
    @GetMapping("/pusat/berulang")
    Mono<Rendering> repeated() {
        return tables.read(NationalData.REPEATED, Optional.empty(), Optional.empty())
                .map(table -> page(table, "pusat-berulang").build());
    }

    /// What was asked, since when.
    @GetMapping("/pusat/instrumen")
    Mono<Rendering> instruments() {
        return tables.read(NationalData.INSTRUMENTS, Optional.empty(), Optional.empty())
                .map(table -> page(table, "pusat-instrumen").build());
    }

    private static Rendering.Builder<?> page(NationalTable table, String here) {
        return Rendering.view("national/table")
                .modelAttribute("here", here)
                .modelAttribute("zone", CentralTime.ZONE)
                .modelAttribute("table", table)
                .modelAttribute("it", table.choice())
                .modelAttribute("tiles", List.of());
    }

    /// Every table as a file, and how programs read them.
    @GetMapping("/pusat/unduh")
    Mono<Rendering> downloads(
            @RequestParam Optional<String> type, @RequestParam Optional<String> period) {
        return tables.choice(type, period)
                .map(choice ->
                        Rendering.view("national/downloads")
                                .modelAttribute("here", "pusat-unduh")
                                .modelAttribute("it", choice)
                                .modelAttribute("all", List.of(NationalData.values()))
                                .build());
    }

    @GetMapping("/pusat/unduh/{table}.{ending:csv|xlsx|json}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String table,
            @PathVariable String ending,
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> period) {
        NationalData data =
                named(table).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        NationalFormat format = NationalFormat.of(ending).orElseThrow();
        return tables.read(data, type, period).map(found -> file(found, format, json));
    }

    static ResponseEntity<byte[]> file(
            NationalTable table, NationalFormat format, JsonMapper json) {
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\""
                                .formatted(table.fileName(), format.ending()))
                .body(format.content(table, json));
    }

    static Optional<NationalData> named(String path) {
        return Stream.of(NationalData.values()).filter(own -> own.path().equals(path)).findFirst();
    }
}
