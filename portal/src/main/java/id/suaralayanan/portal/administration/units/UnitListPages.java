package id.suaralayanan.portal.administration.units;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.list.ListQuery;
import org.jspecify.annotations.Nullable;
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
record UnitListPages(UnitList units, Registry registry) {
    private static final String HERE = "/admin/unit";

    /// Whether an upload came back because no file was chosen.
    @ModelAttribute("noFile")
    boolean noFile(@RequestParam(required = false) @Nullable String berkas) {
        return berkas != null;
    }

    @GetMapping(HERE)
    Mono<Rendering> list(ServerWebExchange exchange) {
        return units.find(query(exchange))
                .page()
                .map(found ->
                        Rendering.view("administration/units")
                                .modelAttribute("here", "admin-unit")
                                .modelAttribute("list", found)
                                .modelAttribute("types", registry.types())
                                .modelAttribute("regions", registry.areasIn(""))
                                .build());
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> download(ServerWebExchange exchange) {
        return units.file(query(exchange));
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE, "jenis", "wilayah", "keadaan", "instansi");
    }
}
