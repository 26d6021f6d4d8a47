package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.feedback.Intake;
import id.suaralayanan.portal.feedback.Outcome;
import id.suaralayanan.portal.feedback.ReceiptCodes;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FormBody;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Refusal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
@Controller
final class SurveyPages {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    static final int LONGEST_FORM = 16 * 1024;
    private static final int FREE = 4;

    private final Registry registry;
    private final Instruments instruments;
    private final SurveyShells shells;
    private final FormSeals seals;
    private final Intake intake;
    private final Clock clock;

    SurveyPages(
            Registry registry,
            Instruments instruments,
            SurveyShells shells,
            FormSeals seals,
            Intake intake,
            Clock clock) {
        this.registry = registry;
        this.instruments = instruments;
        this.shells = shells;
        this.seals = seals;
        this.intake = intake;
        this.clock = clock;
    }

    /// Type the short code of a poster; a code that leads nowhere keeps what was typed.
    @GetMapping("/s")
    Rendering enter(@RequestParam(defaultValue = "") String kode) {
        var code = kode.strip();
        return registry.point(code)
                .map(point ->
                        Rendering.redirectTo("/s/" + point.code())
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                .orElseGet(() ->
                        Rendering.view("feedback/enter").modelAttribute("typed", code).build());
    }

    @GetMapping("/s/{code}")
    Mono<ResponseEntity<?>> show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String layanan,
            @RequestParam(defaultValue = "") String dari,
            ServerWebExchange exchange) {
        var place = place(code);
        var service = service(place, layanan);
        return service.isEmpty()
                ? Mono.just(choose(place, dari))
                : survey(place, service.get(), channel(dari), exchange).map(this::shell);
    }

    @GetMapping("/s/{code}/pilih")
    Rendering choose(@PathVariable String code, @RequestParam(defaultValue = "") String dari) {
        var place = place(code);
        return Rendering.view("feedback/choose")
                .modelAttribute("place", place)
                .modelAttribute("services", open(place))
                .modelAttribute("from", dari)
                .build();
    }

    @PostMapping("/s/{code}")
    Mono<Rendering> take(@PathVariable String code, ServerWebExchange exchange) {
        var place = place(code);
        return FormBody.of(exchange, LONGEST_FORM)
                .flatMap(typed -> take(place, Entry.of(typed), exchange));
    }

    /// Reload-safe: the receipt is in the address, it reveals nothing.
    @GetMapping("/s/{code}/selesai")
    Rendering done(
            @PathVariable String code,
            @RequestParam String bukti,
            @RequestParam(defaultValue = "") String layanan,
            @RequestParam(defaultValue = "") String catatan) {
        var point = registry.point(code).orElseThrow(() -> unknown(code));
        if (!ReceiptCodes.isCode(bukti)) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "status.404");
        }
        return Rendering.view("feedback/done")
                .modelAttribute("unit", registry.unit(point.unit()).orElseThrow())
                .modelAttribute("receipt", bukti)
                .modelAttribute("service", layanan.matches("[A-Z0-9-]{1,40}") ? layanan : "")
                .modelAttribute("earlier", catatan.contains("sudah"))
                .modelAttribute("trouble", catatan.contains("masalah"))
                .modelAttribute("paid", catatan.contains("bayar"))
                .build();
    }

    private Mono<Rendering> take(Place place, Entry entry, ServerWebExchange exchange) {
        var service =
                service(place, entry.value("layanan"))
                        .orElseThrow(() -> Refusal.of(HttpStatus.BAD_REQUEST, "not-a-form"));
        var channel = channel(entry.value("dari"));
        var seal = seals.read(place.point().code(), entry.value("form"));
        var key = seal.map(FormSeal::key).orElseGet(UUID::randomUUID);
        if (!entry.isComplete()) {
            return again(survey(place, service, channel, exchange), entry, key, "");
        }
        if (seal.isEmpty() || seal.get().isTooLate() || seal.get().isTooSoon() || isRobot(entry)) {
            return again(survey(place, service, channel, exchange), entry, key, "survey.again");
        }
        var form = entry.form(place.unit().code(), service.code(), channel);
        return intake.take(key, form, seal.get().seconds())
                .map(outcome -> receipt(place, service, entry, outcome));
    }

    private static boolean isRobot(Entry entry) {
        return !entry.value("website").isEmpty();
    }

    private Mono<Rendering> again(Mono<Survey> survey, Entry entry, UUID key, String note) {
        return survey.map(shown ->
                Rendering.view("feedback/survey")
                        .modelAttribute("survey", shown)
                        .modelAttribute("entry", entry)
                        .modelAttribute("gaps", entry.gapsInOrder(shown.questions()))
                        .modelAttribute("note", note)
                        .modelAttribute("seal", seals.issue(shown.point().code(), key))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build());
    }

    private static Rendering receipt(Place place, Service service, Entry entry, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored stored ->
                    to(place, service, stored.receipt().code(), notes(place, entry));
            case Outcome.StoredBefore before ->
                    to(place, service, before.receipt().code(), notes(place, entry));
            case Outcome.KeyTaken taken -> to(place, service, taken.first().code(), "sudah");
            case Outcome.Refused _ -> throw Refusal.of(HttpStatus.BAD_REQUEST, "not-a-form");
        };
    }

    private static Rendering to(Place place, Service service, String receipt, String notes) {
        var address =
                "/s/%s/selesai?bukti=%s&layanan=%s%s"
                        .formatted(
                                place.point().code(),
                                receipt,
                                service.code(),
                                notes.isEmpty() ? "" : "&catatan=" + notes);
        return Rendering.redirectTo(URI.create(address).toString())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    /// What the thank-you page offers; the answers themselves never enter an address.
    private static String notes(Place place, Entry entry) {
        boolean worst = entry.scores().values().stream().anyMatch(score -> score.points() == 1);
        var cost = entry.scores().get(Element.U4);
        boolean paid = place.unit().freeByLaw() && cost != null && cost.points() < FREE;
        return paid ? "bayar" : worst ? "masalah" : "";
    }

    private ResponseEntity<?> choose(Place place, String from) {
        var suffix = from.equals("web") ? "?dari=web" : "";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/s/" + place.point().code() + "/pilih" + suffix))
                .build();
    }

    private ResponseEntity<?> shell(Survey survey) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(shells.page(survey, seals.issue(survey.point().code())));
    }

    private Mono<Survey> survey(
            Place place, Service service, Channel channel, ServerWebExchange exchange) {
        var language = Language.of(exchange);
        return instruments
                .current()
                .map(instrument ->
                        new Survey(
                                place.point(),
                                place.unit(),
                                service,
                                channel,
                                language,
                                instrument.in(language)));
    }

    /// A point that can be rated now, and its unit.
    record Place(FeedbackPoint point, Unit unit) {}

    Place place(String code) {
        var point = registry.point(code).orElseThrow(() -> unknown(code));
        var unit = registry.unit(point.unit()).orElseThrow(() -> unknown(code));
        if (point.isClosed(unit, clock)) {
            throw Refusal.of(HttpStatus.GONE, "point-closed", unit.name());
        }
        return new Place(point, unit);
    }

    /// The service asked about: the point's own, the one chosen, or the only one.
    Optional<Service> service(Place place, @Nullable String chosen) {
        var services = open(place);
        if (services.isEmpty()) {
            throw Refusal.of(HttpStatus.GONE, "point-closed", place.unit().name());
        }
        return services.size() == 1
                ? Optional.of(services.getFirst())
                : services.stream().filter(service -> service.code().equals(chosen)).findFirst();
    }

    private List<Service> open(Place place) {
        var fixed = place.point().service();
        return registry.services(place.unit()).stream()
                .filter(service -> !service.isClosed(place.unit(), clock))
                .filter(service -> fixed == null || service.id() == fixed)
                .toList();
    }

    static Channel channel(String from) {
        return from.equals("web") ? Channel.WEB : Channel.QR;
    }

    private static Refusal unknown(String code) {
        return Refusal.of(
                HttpStatus.NOT_FOUND,
                "unknown-point",
                code.length() > 12 ? code.substring(0, 12) : code);
    }
}
