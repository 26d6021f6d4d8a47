package id.suaralayanan.portal.feedback.survey.pages;

import id.suaralayanan.portal.feedback.intake.ReceiptCodes;
import id.suaralayanan.portal.feedback.survey.EntryPath;
import id.suaralayanan.portal.feedback.survey.FormSeals;
import id.suaralayanan.portal.feedback.survey.Survey;
import id.suaralayanan.portal.feedback.survey.SurveyPoint;
import id.suaralayanan.portal.feedback.survey.SurveyPoints;
import id.suaralayanan.portal.feedback.survey.Surveys;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/s/{code}`: the survey behind a QR code, from the first question to the receipt. Works without
/// JavaScript and without a session.
///
/// QR codes are smallest in capital letters, so `/S/{code}` is the same page.
@Controller
record SurveyPages(
        Registry registry,
        SurveyPoints places,
        Surveys surveys,
        SurveyForms forms,
        SurveyShells shells,
        FormSeals seals,
        ReadySurveys ready,
        ResentForms resent) {
    static final String ADDRESS = "/s/{code}";
    private static final MediaType HTML = MediaType.parseMediaType(ReadySurveys.HTML);

    /// Type the short code of a poster; a code that leads nowhere keeps what was typed.
    @GetMapping("/s")
    Rendering enter(@RequestParam(required = false) @Nullable String kode) {
        var code = kode == null ? "" : kode.strip();
        return registry.point(code)
                .map(point -> SeeOther.at("/s/" + point.code()))
                .orElseGet(() ->
                        Rendering.view("feedback/enter")
                                .modelAttribute("typed", code)
                                .modelAttribute("wrong", kode != null)
                                .build());
    }

    @GetMapping({ADDRESS, "/S/{code}"})
    Mono<ResponseEntity<?>> show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String layanan,
            @RequestParam(defaultValue = "") String dari,
            ServerWebExchange exchange) {
        var before = ready.state();
        var place = places.at(code);
        var way = EntryPath.of(dari);
        var service = place.service(layanan);
        return service.isEmpty()
                ? Mono.fromSupplier(() -> choose(place, way, exchange))
                : surveys.of(place, service.get(), way, exchange)
                        .map(survey -> {
                            if (exchange.getRequest().getQueryParams().containsKey("baru")) {
                                resent.forget(survey, exchange);
                            }
                            ready.keep(survey, before, exchange);
                            return shell(survey, SurveyForms.visit(exchange), exchange);
                        });
    }

    @PostMapping("/s/{code}")
    Mono<Rendering> take(@PathVariable String code, ServerWebExchange exchange) {
        return forms.take(places.at(code), EntryPath.QR, exchange);
    }

    /// Where a preview ends.
    @GetMapping("/s/{code}/pratinjau")
    Rendering previewed(@PathVariable String code) {
        return Rendering.view("feedback/previewed")
                .modelAttribute("place", places.at(code))
                .build();
    }

    /// Reload-safe: the receipt is in the address, it reveals nothing.
    @GetMapping("/s/{code}/selesai")
    Rendering done(
            @PathVariable String code,
            @RequestParam String bukti,
            @RequestParam(defaultValue = "") String layanan,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String catatan) {
        var point = registry.point(code).orElseThrow(() -> SurveyPoints.unknown(code));
        if (!ReceiptCodes.isCode(bukti)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "status.404");
        }
        return Rendering.view("feedback/done")
                .modelAttribute("unit", registry.unit(point.unit()).orElseThrow())
                .modelAttribute("receipt", bukti)
                .modelAttribute("point", point.code())
                .modelAttribute("service", layanan.matches("[A-Z0-9-]{1,40}") ? layanan : "")
                .modelAttribute("way", EntryPath.of(dari).word())
                .modelAttribute("earlier", catatan.contains("sudah"))
                .modelAttribute("trouble", catatan.contains("masalah"))
                .modelAttribute("paid", catatan.contains("bayar"))
                .modelAttribute("assisted", catatan.contains("bantu"))
                .build();
    }

    /// At the address of the poster itself: a redirect would cost a slow line another second.
    private ResponseEntity<?> choose(SurveyPoint place, EntryPath way, ServerWebExchange exchange) {
        var visit = SurveyForms.visit(exchange);
        return html(
                visit,
                shells.choice(
                        Language.of(exchange),
                        Map.of(
                                "place",
                                place,
                                "action",
                                "/s/" + place.point().code(),
                                "kept",
                                kept(way, exchange),
                                "requested",
                                "/s/" + place.point().code(),
                                "from",
                                way.word(),
                                "visit",
                                visit)));
    }

    /// How somebody came and with which visit code, each with its `&`.
    private static String kept(EntryPath way, ServerWebExchange exchange) {
        var visit = SurveyForms.visit(exchange);
        return (way.word().isEmpty() ? "" : "dari=" + way.word() + "&")
                + (visit.isEmpty() ? "" : "k=" + visit + "&");
    }

    private ResponseEntity<?> shell(Survey survey, String visit, ServerWebExchange exchange) {
        var seal = seals.issue(survey.point().code());
        return visit.isEmpty() && ReadySurveys.takesGzip(exchange.getRequest().getHeaders())
                ? html(visit, "gzip", shells.compressed(survey, seal.length()).gzip(seal))
                : html(visit, "", shells.page(survey, seal, visit));
    }

    private static ResponseEntity<?> html(String visit, byte[] page) {
        return html(visit, "", page);
    }

    private static ResponseEntity<?> html(String visit, String encoding, byte[] page) {
        var answer =
                ResponseEntity.ok()
                        .contentType(HTML)
                        .cacheControl(
                                visit.isEmpty() ? CacheControl.noCache() : CacheControl.noStore());
        return (encoding.isEmpty() ? answer : answer.header(HttpHeaders.CONTENT_ENCODING, encoding))
                .body(page);
    }
}
