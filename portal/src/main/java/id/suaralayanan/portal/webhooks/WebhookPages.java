package id.suaralayanan.portal.webhooks;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.outgoing.TargetAddress;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/webhook`: which systems are told what happens, how that goes, and telling it again.
@Controller
record WebhookPages(WebhookEndpoints endpoints, Registry registry, WebhookSettings settings) {
    private static final String HERE = "/admin/webhook";

    /// What was typed.
    ///
    /// @param fault key of the sentence that says what is wrong; empty when nothing is
    record TypedEndpoint(String url, String scope, String fault) {
        static final TypedEndpoint NOTHING = new TypedEndpoint("", "", "");
        static final TypedEndpoint NO_DAY = new TypedEndpoint("", "", "webhook.fault.day");
        static final TypedEndpoint SENT_BEFORE = new TypedEndpoint("", "", "webhook.fault.again");
    }

    @GetMapping(HERE)
    Mono<Rendering> all(ServerWebExchange exchange) {
        return page(query(exchange), TypedEndpoint.NOTHING, "");
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> file(ServerWebExchange exchange) {
        return ListFile.of(
                "webhook",
                List.of("url", "scope", "state", "attempts", "problem", "waiting", "arrived"),
                endpoints.find(query(exchange)).all().map(WebhookPages::cells));
    }

    private static List<?> cells(WebhookEndpoint endpoint) {
        return List.of(
                endpoint.url(),
                endpoint.scope(),
                endpoint.state(),
                endpoint.attempts(),
                Objects.requireNonNullElse(endpoint.problem(), ""),
                endpoint.waiting(),
                endpoint.arrivedAt() == null ? "" : endpoint.arrivedAt());
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE, WebhookEndpoints.STATE);
    }

    /// The secret stands on the page that answers, and nowhere else afterwards.
    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> {
                    var typed = checked(form.line("alamat"), form.line("cakupan"));
                    return typed.fault().isEmpty()
                            ? add(form.sending(), typed, officer.id())
                            : page(typed, "");
                });
    }

    private Mono<Rendering> add(UUID form, TypedEndpoint typed, int officer) {
        Optional<Unit> unit = registry.unit(typed.scope());
        return endpoints
                .add(
                        form,
                        typed.url(),
                        unit.map(Unit::id),
                        unit.isPresent() ? "" : typed.scope(),
                        officer)
                .flatMap(secret -> page(TypedEndpoint.NOTHING, secret))
                .switchIfEmpty(Mono.defer(() -> page(TypedEndpoint.SENT_BEFORE, "")));
    }

    private TypedEndpoint checked(String url, String scope) {
        var target = TargetAddress.of(url, settings.privateTargets());
        boolean isKnown =
                scope.isEmpty()
                        || registry.unit(scope).isPresent()
                        || !registry.regionName(scope).equals(scope);
        String fault =
                target.isEmpty() ? "webhook.fault.url" : isKnown ? "" : "webhook.fault.scope";
        return new TypedEndpoint(target.orElse(url), scope, fault);
    }

    @PostMapping(HERE + "/{id}/hapus")
    Mono<Rendering> remove(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return endpoints.remove(id, officer.id()).thenReturn(back());
    }

    @PostMapping(HERE + "/{id}/lanjut")
    Mono<Rendering> goOn(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return endpoints.goOn(id, officer.id()).thenReturn(back());
    }

    /// A day that is none changes nothing.
    @PostMapping(HERE + "/{id}/ulang")
    Mono<Rendering> replay(
            @AuthenticationPrincipal Officer officer,
            @PathVariable int id,
            ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form ->
                        day(form.line("sejak"))
                                .map(day ->
                                        endpoints
                                                .replay(
                                                        id,
                                                        day.atStartOfDay(CentralTime.ZONE)
                                                                .toInstant(),
                                                        officer.id())
                                                .thenReturn(back()))
                                .orElseGet(() -> page(TypedEndpoint.NO_DAY, "")));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(day -> day.getYear() > 2000 && day.getYear() < 3000);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Rendering back() {
        return SeeOther.at(HERE);
    }

    private Mono<Rendering> page(TypedEndpoint typed, String secret) {
        return page(ListQuery.all(HERE), typed, secret);
    }

    private Mono<Rendering> page(ListQuery query, TypedEndpoint typed, String secret) {
        return endpoints
                .find(query)
                .page()
                .map(found ->
                        Rendering.view("webhooks/endpoints")
                                .modelAttribute("here", "admin-webhook")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("list", found)
                                .modelAttribute("states", WebhookEndpoint.State.values())
                                .modelAttribute("typed", typed)
                                .modelAttribute("secret", secret)
                                .status(
                                        typed.fault().isEmpty()
                                                ? HttpStatus.OK
                                                : HttpStatus.UNPROCESSABLE_CONTENT)
                                .build());
    }
}
