package id.suaralayanan.portal.administration.units;

import id.suaralayanan.portal.units.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/unit`: every unit, by what the admin looks for, also as a file.
@Controller
final class UnitListPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final UnitList units;
    private final Registry registry;

    UnitListPages(UnitList units, Registry registry) {
        this.units = units;
        this.registry = registry;
    }

    /// Whether an upload came back because no file was chosen.
    @ModelAttribute("noFile")
    boolean noFile(@RequestParam(required = false) @Nullable String berkas) {
        return berkas != null;
    }

    @GetMapping("/admin/unit")
    Mono<Rendering> list(ServerWebExchange exchange) {
        var filter = UnitFilter.of(exchange.getRequest().getQueryParams());
        return units.find(filter)
                .map(found ->
                        Rendering.view("administration/units")
                                .modelAttribute("here", "admin-unit")
                                .modelAttribute("filter", filter)
                                .modelAttribute(
                                        "units", found.stream().limit(UnitFilter.ROWS).toList())
                                .modelAttribute("hasMore", found.size() > UnitFilter.ROWS)
                                .modelAttribute("types", registry.types())
                                .modelAttribute("regions", registry.areasIn(""))
                                .build());
    }

    @GetMapping("/admin/unit.csv")
    Mono<ResponseEntity<byte[]>> download(ServerWebExchange exchange) {
        return units.file(UnitFilter.of(exchange.getRequest().getQueryParams()))
                .map(file ->
                        ResponseEntity.ok()
                                .contentType(CSV)
                                .header("Content-Disposition", "attachment; filename=\"unit.csv\"")
                                .body(file));
    }
}
