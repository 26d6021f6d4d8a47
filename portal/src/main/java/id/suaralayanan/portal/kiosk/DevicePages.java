package id.suaralayanan.portal.kiosk;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.feedback.questions.Instruments;
import id.suaralayanan.portal.feedback.survey.FilledForms;
import id.suaralayanan.portal.throttling.guesses.WrongKeyThrottle;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.web.QrCode;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.IdempotencyKey;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What a device opens: `/kios` until it is paired, then `/kios/{token}` for good. The token is the
/// device's key; nobody else's address holds it.
@Controller
record DevicePages(
        Kiosks kiosks,
        Registry registry,
        Instruments instruments,
        FilledForms forms,
        CodeScreen codes,
        PublicAddress address,
        Messages messages,
        WrongKeyThrottle wrongKeys,
        Clock clock) {
    private static final int LONGEST_FORM = 16 * 1024;
    private static final int MOST_WAITING = 100_000;

    @GetMapping("/kios")
    Rendering enter() {
        return enter(false);
    }

    /// Types the pairing code once; a wrong one says so and nothing more.
    @PostMapping("/kios")
    Mono<Rendering> pair(ServerWebExchange exchange) {
        return Form.of(exchange, LONGEST_FORM)
                .flatMap(typed -> kiosks.pair(new KioskSecret(typed.raw("kode"))))
                .map(key -> SeeOther.at("/kios/" + key.text()))
                .switchIfEmpty(
                        wrongKeys.slowed(exchange).then(Mono.fromSupplier(() -> enter(true))));
    }

    /// All screens in one page: between them no network is needed. A device that was stopped gets
    /// it, too, so that it can bring the answers it holds.
    @GetMapping("/kios/{token}")
    Mono<Rendering> show(@PathVariable String token, ServerWebExchange exchange) {
        return Mono.zip(holder(token), instruments.current())
                .map(found -> {
                    var place = place(found.getT1().kiosk());
                    if (found.getT1().kiosk().task() == Kiosk.Task.SHOW_CODES) {
                        return codes.show(place.unit(), place.point(), exchange);
                    }
                    return Rendering.view("kiosk/device")
                            .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                            .modelAttribute("unit", place.unit())
                            .modelAttribute("point", place.point())
                            .modelAttribute("services", open(place))
                            .modelAttribute("complain", complaint(place, exchange))
                            .modelAttribute("faces", KioskTexts.all(found.getT2(), messages))
                            .build();
                });
    }

    private QrCode complaint(Place place, ServerWebExchange exchange) {
        return QrCode.of(address.of(exchange) + "/adu/" + place.unit().code());
    }

    /// One filled form, sent by the queue of the device under the key it was made with.
    @PostMapping("/kios/{token}")
    Mono<ResponseEntity<FilledForms.Taken>> take(
            @PathVariable String token, ServerWebExchange exchange) {
        var key = IdempotencyKey.of(exchange.getRequest().getHeaders());
        return holder(token)
                .flatMap(holder ->
                        Form.of(exchange, LONGEST_FORM).flatMap(typed -> take(holder, key, typed)))
                .map(taken -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(taken));
    }

    private Mono<FilledForms.Taken> take(Holder holder, UUID key, Form typed) {
        var place = place(holder.kiosk());
        var services = open(place);
        var chosen = typed.raw("layanan");
        var service =
                services.stream()
                        .filter(each -> services.size() == 1 || each.code().equals(chosen))
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form"));
        return forms.take(key, place.unit(), service, Channel.KIOSK, null, typed)
                .delayUntil(_ -> kiosks.note(holder.kiosk(), key, holder.isFormer()));
    }

    /// Every minute: the device is well, and how much it has not sent yet. It hears whether it
    /// still is a kiosk.
    @PostMapping("/kios/{token}/detak")
    Mono<ResponseEntity<Map<String, Boolean>>> beat(
            @PathVariable String token, ServerWebExchange exchange) {
        return holder(token)
                .flatMap(holder ->
                        Form.of(exchange, LONGEST_FORM)
                                .flatMap(typed -> kiosks.beat(holder.kiosk(), waiting(typed)))
                                .thenReturn(holder))
                .map(holder ->
                        ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(Map.of("paired", !holder.isFormer())));
    }

    private static int waiting(Form typed) {
        return Math.min(MOST_WAITING, typed.number("menunggu", 6).orElse(0));
    }

    private static Rendering enter(boolean wrong) {
        return Rendering.view("kiosk/enter")
                .modelAttribute("wrong", wrong)
                .status(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }

    /// Who holds a key that opens something.
    ///
    /// @param isFormer whether it only brings what it holds
    private record Holder(Kiosk kiosk, boolean isFormer) {}

    private Mono<Holder> holder(String token) {
        var key = new KioskSecret(token);
        return kiosks.find(key)
                .map(kiosk -> new Holder(kiosk, false))
                .switchIfEmpty(kiosks.former(key).map(kiosk -> new Holder(kiosk, true)))
                .switchIfEmpty(ProblemException.signal(HttpStatus.GONE, "kiosk-gone"));
    }

    private record Place(FeedbackPoint point, Unit unit) {}

    private Place place(Kiosk kiosk) {
        var point = registry.point(kiosk.point()).orElseThrow(() -> closed(kiosk));
        var unit = registry.unit(point.unit()).orElseThrow(() -> closed(kiosk));
        if (point.isClosed(unit, clock)) {
            throw closed(kiosk);
        }
        return new Place(point, unit);
    }

    private List<Service> open(Place place) {
        var fixed = place.point().service();
        return registry.services(place.unit()).stream()
                .filter(service -> !service.isClosed(place.unit(), clock))
                .filter(service -> fixed == null || service.id() == fixed)
                .toList();
    }

    private static ProblemException closed(Kiosk kiosk) {
        return ProblemException.of(HttpStatus.GONE, "point-closed", kiosk.unitName());
    }
}
