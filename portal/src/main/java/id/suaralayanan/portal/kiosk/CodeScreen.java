package id.suaralayanan.portal.kiosk;

import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.feedback.visits.RotatingCodes;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.web.QrCode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// A device at the counter that shows visit codes. Between two codes, and while there is no
/// network, it shows the way to the survey without one: nobody is kept from answering.
@Controller
record CodeScreen(
        Kiosks kiosks,
        Registry registry,
        RotatingCodes codes,
        PublicAddress address,
        Messages messages) {
    /// What the screen shows next.
    ///
    /// @param code in groups of four
    record Shown(String code, String viewBox, String path) {}

    Rendering show(Unit unit, FeedbackPoint point, ServerWebExchange exchange) {
        return Rendering.view("kiosk/codes")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .modelAttribute("unit", unit)
                .modelAttribute("point", point)
                .modelAttribute("id", words(Language.INDONESIAN))
                .modelAttribute("en", words(Language.ENGLISH))
                .modelAttribute("qr", QrCode.of(address.survey(exchange, point.code())))
                .modelAttribute("address", address.spoken(exchange) + "/s/" + point.code())
                .build();
    }

    /// The next code; 204 when the one before is to stay, or when there is none today.
    @PostMapping("/kios/{token}/kode")
    Mono<ResponseEntity<Shown>> next(@PathVariable String token, ServerWebExchange exchange) {
        return kiosks.find(new KioskSecret(token))
                .switchIfEmpty(ProblemException.signal(HttpStatus.GONE, "kiosk-gone"))
                .flatMap(kiosk -> next(kiosk, exchange))
                .map(shown -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown))
                .defaultIfEmpty(
                        ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build());
    }

    private Mono<Shown> next(Kiosk kiosk, ServerWebExchange exchange) {
        return Mono.justOrEmpty(registry.point(kiosk.point()))
                .flatMap(point ->
                        Mono.justOrEmpty(registry.unit(point.unit()))
                                .flatMap(unit -> codes.next(kiosk.id(), unit))
                                .map(code -> shown(code, address.survey(exchange, point.code()))));
    }

    /// Both languages stand on the screen: nobody can press anything there.
    private Map<String, String> words(Locale language) {
        return Stream.of("ask", "scan", "number", "once", "gone")
                .collect(
                        Collectors.toMap(
                                word -> word,
                                word -> messages.of(language, "kiosk.code-screen." + word)));
    }

    private static Shown shown(VisitCode code, String where) {
        var qr = QrCode.of(where + "?K=" + code.text());
        return new Shown(code.grouped(), qr.viewBox(), qr.path());
    }
}
