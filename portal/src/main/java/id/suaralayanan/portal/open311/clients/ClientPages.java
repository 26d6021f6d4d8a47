package id.suaralayanan.portal.open311.clients;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/program`: the admin hands out keys to the programs of others and revokes them.
@Controller
record ClientPages(ApiClients clients, PublicAddress address) {
    private static final String HERE = "/admin/program";

    @GetMapping(HERE)
    Mono<Rendering> all(ServerWebExchange exchange) {
        return page(exchange, TypedClient.NONE, Optional.empty(), "");
    }

    /// The key stands on the page that answers, and nowhere else afterwards.
    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> {
                    var typed = TypedClient.of(form);
                    return typed.isWhole()
                            ? add(exchange, form.sending(), typed, officer)
                            : page(exchange, typed, Optional.empty(), "program.fault");
                });
    }

    private Mono<Rendering> add(
            ServerWebExchange exchange, UUID form, TypedClient typed, Officer officer) {
        return clients.add(form, typed, officer.id())
                .flatMap(key -> page(exchange, typed, Optional.of(key), ""))
                .switchIfEmpty(
                        Mono.defer(() ->
                                page(
                                        exchange,
                                        TypedClient.NONE,
                                        Optional.empty(),
                                        "program.again")));
    }

    @PostMapping(HERE + "/{id}/cabut")
    Mono<Rendering> revoke(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return clients.revoke(id, officer.id()).thenReturn(SeeOther.at(HERE));
    }

    private Mono<Rendering> page(
            ServerWebExchange exchange,
            TypedClient typed,
            Optional<OpaqueToken> key,
            String fault) {
        return clients.all()
                .collectList()
                .map(all ->
                        Rendering.view("open311/clients")
                                .modelAttribute("here", "admin-program")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("site", address.of(exchange))
                                .modelAttribute("clients", all)
                                .modelAttribute("typed", typed)
                                .modelAttribute("fault", fault)
                                .modelAttribute("key", key.map(OpaqueToken::text).orElse(""))
                                .status(
                                        fault.isEmpty()
                                                ? HttpStatus.OK
                                                : HttpStatus.UNPROCESSABLE_CONTENT)
                                .build());
    }
}
