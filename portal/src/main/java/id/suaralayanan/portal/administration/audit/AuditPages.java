package id.suaralayanan.portal.administration.audit;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.list.ListFile;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/jejak`: the audit log with a filter, page by page or as a file. Taking a file along is
/// an entry of its own.
@Controller
record AuditPages(AuditEntries entries, AuditLog log) {
    private static final String HERE = "/admin/jejak";

    @GetMapping(HERE)
    Mono<Rendering> list(ServerWebExchange exchange) {
        var query = AuditQuery.of(exchange.getRequest().getQueryParams());
        return Mono.zip(
                entries.find(query),
                entries.actions(),
                (found, actions) -> page(query, found, actions));
    }

    private static Rendering page(AuditQuery query, List<AuditEntry> found, List<String> actions) {
        return Rendering.view("administration/audit")
                .modelAttribute("here", "admin-jejak")
                .modelAttribute("query", query)
                .modelAttribute("zone", CentralTime.ZONE)
                .modelAttribute("actions", actions)
                .modelAttribute("entries", found.stream().limit(AuditQuery.ROWS).toList())
                .modelAttribute("hasMore", found.size() > AuditQuery.ROWS)
                .build();
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> download(
            @AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        var query = AuditQuery.of(exchange.getRequest().getQueryParams());
        return log.add(admin.id(), "AUDIT_EXPORTED", "audit log")
                .then(entries.file(query))
                .map(file -> ListFile.of("jejak", file));
    }
}
