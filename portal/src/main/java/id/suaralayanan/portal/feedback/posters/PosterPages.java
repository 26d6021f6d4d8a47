package id.suaralayanan.portal.feedback.posters;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.web.QrCode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Posters of the feedback points, as pages to print: a unit's own, and any unit's for the ministry
/// and the admin.
@Controller
record PosterPages(
        Registry registry, PublicAddress address, Messages messages, AuditLog audit, Clock clock) {
    /// What a poster says, in both languages.
    private static final List<String> SAID = List.of("ask", "scan", "promise", "complain");

    /// The ministry looks up a unit's points by the code of the unit.
    @GetMapping("/pusat/qr")
    Rendering list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String unit) {
        officer.require(Role.MINISTRY);
        var code = unit == null ? "" : unit.strip().toUpperCase(Locale.ROOT);
        var found = registry.unit(code);
        return Rendering.view("feedback/posters")
                .modelAttribute("here", "pusat-qr")
                .modelAttribute("typed", code)
                .modelAttribute("unknown", unit != null && found.isEmpty())
                .modelAttribute("found", found)
                .modelAttribute(
                        "lines", found.map(it -> lines(registry, it, clock)).orElse(List.of()))
                .build();
    }

    @GetMapping("/pusat/qr/{code}/{format}")
    Mono<Rendering> poster(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @PathVariable String format,
            ServerWebExchange exchange) {
        officer.require(Role.MINISTRY);
        return opened(officer, point(code), format, exchange);
    }

    @GetMapping("/unit/qr/{code}/{format}")
    Mono<Rendering> ownPoster(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @PathVariable String format,
            ServerWebExchange exchange) {
        var point = point(code);
        if (point.unit() != officer.ownUnit().unit()) {
            throw notFound();
        }
        return opened(officer, point, format, exchange);
    }

    @GetMapping("/admin/unit/{unit}/titik/{code}/{format}")
    Mono<Rendering> anyPoster(
            @AuthenticationPrincipal Officer admin,
            @PathVariable String unit,
            @PathVariable String code,
            @PathVariable String format,
            ServerWebExchange exchange) {
        var point = point(code);
        if (point.unit() != registry.unitOrRefuse(unit).id()) {
            throw notFound();
        }
        return opened(admin, point, format, exchange);
    }

    /// Who opened which poster is kept: it is how the admin's page knows that one was made.
    private Mono<Rendering> opened(
            Officer officer, FeedbackPoint point, String format, ServerWebExchange exchange) {
        var page = poster(point, format, exchange);
        return audit.add(officer.id(), "POSTER_OPENED", "point " + point.code()).thenReturn(page);
    }

    /// A point and the service it asks about, by name; empty: the citizen chooses.
    record Line(FeedbackPoint point, String service) {}

    /// The open points of a unit, by label.
    static List<Line> lines(Registry registry, Unit unit, Clock clock) {
        return registry.points(unit).stream()
                .filter(point -> !point.isClosed(unit, clock))
                .map(point -> new Line(point, service(registry, unit, point)))
                .toList();
    }

    private static String service(Registry registry, Unit unit, FeedbackPoint point) {
        return registry.services(unit).stream()
                .filter(service -> Objects.equals(service.id(), point.service()))
                .map(Service::name)
                .findFirst()
                .orElse("");
    }

    private Rendering poster(FeedbackPoint point, String format, ServerWebExchange exchange) {
        var unit = registry.unit(point.unit()).orElseThrow(PosterPages::notFound);
        var size = Format.at(format).orElseThrow(PosterPages::notFound);
        var faces = size == Format.TENT ? 2 : 1;
        var model = new HashMap<String, Object>();
        model.put("unit", unit);
        model.put("point", point);
        model.put("service", service(registry, unit, point));
        model.put("format", size.address());
        model.put("faces", Stream.generate(() -> point).limit(faces).toList());
        model.put("qr", QrCode.of(address.survey(exchange, point.code())));
        model.put("address", address.spoken(exchange) + "/s");
        model.put("id", said(Language.INDONESIAN));
        model.put("en", said(Language.ENGLISH));
        return Rendering.view("feedback/poster").model(model).build();
    }

    private Map<String, String> said(Locale language) {
        return SAID.stream()
                .collect(
                        Collectors.toMap(
                                key -> key, key -> messages.of(language, "poster." + key)));
    }

    private FeedbackPoint point(String code) {
        return registry.point(code).orElseThrow(PosterPages::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "status.404");
    }
}
