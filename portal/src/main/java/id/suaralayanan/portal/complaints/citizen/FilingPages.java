package id.suaralayanan.portal.complaints.citizen;

import id.suaralayanan.portal.complaints.Filings;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Refusal;
import id.suaralayanan.portal.web.Sentences;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The complaint form: fill in, check, send. The answers travel in the form itself; nothing is
/// stored before the citizen sends it.
@Controller
@EnableConfigurationProperties(ComplaintSettings.class)
@RequestMapping("/adu/{unit}")
final class FilingPages {
    private final Registry registry;
    private final Filings filings;
    private final FormSeals seals;
    private final SentPage sent;
    private final Sentences sentences;
    private final ComplaintSettings settings;
    private final Clock clock;

    FilingPages(
            Registry registry,
            Filings filings,
            FormSeals seals,
            SentPage sent,
            Sentences sentences,
            ComplaintSettings settings,
            Clock clock) {
        this.registry = registry;
        this.filings = filings;
        this.seals = seals;
        this.sent = sent;
        this.sentences = sentences;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param layanan code of the service to begin with, as the survey's links give it
    @GetMapping
    String fill(
            @PathVariable("unit") String code,
            @RequestParam(defaultValue = "") String layanan,
            ServerWebExchange exchange,
            Model model) {
        Unit unit = open(code);
        String service = registry.service(unit, layanan).map(Service::code).orElse("");
        return form(
                exchange, unit, Draft.empty(code, service), seals.issue(code), List.of(), model);
    }

    /// An address from the history of a browser: nothing was kept, so the form is empty.
    @GetMapping({"/periksa", "/ubah"})
    String again(@PathVariable("unit") String code) {
        return "redirect:/adu/" + open(code).code();
    }

    @PostMapping("/periksa")
    Mono<String> check(@PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .map(form -> {
                    Unit unit = open(code);
                    Draft draft = Draft.of(code, form);
                    List<FieldFault> faults = faults(draft, unit, exchange);
                    return faults.isEmpty()
                            ? checkPage(exchange, unit, draft, seal(form), null, model)
                            : form(exchange, unit, draft, seal(form), faults, model);
                });
    }

    @PostMapping("/ubah")
    Mono<String> change(
            @PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .map(form ->
                        form(
                                exchange,
                                open(code),
                                Draft.of(code, form),
                                seal(form),
                                List.of(),
                                model));
    }

    /// Stores the complaint and leads to its receipt. Whatever keeps it from being stored shows the
    /// answers again.
    @PostMapping
    Mono<String> send(@PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return exchange.getFormData().flatMap(form -> send(code, form, exchange, model));
    }

    private Mono<String> send(
            String code,
            MultiValueMap<String, String> form,
            ServerWebExchange exchange,
            Model model) {
        Unit unit = open(code);
        Draft draft = Draft.of(code, form);
        List<FieldFault> faults = faults(draft, unit, exchange);
        if (!faults.isEmpty()) {
            return Mono.just(form(exchange, unit, draft, seal(form), faults, model));
        }
        var seal = seals.read(code, seal(form));
        if (seal.isEmpty() || seal.get().age().compareTo(settings.slowest()) > 0) {
            return Mono.just(
                    checkPage(
                            exchange, unit, draft, seals.issue(code), "complaint.note.old", model));
        }
        if (seal.get().age().compareTo(settings.quickest()) < 0) {
            return Mono.just(
                    checkPage(exchange, unit, draft, seal(form), "complaint.note.quick", model));
        }
        return store(draft, seal.get().submission(), exchange)
                .onErrorResume(
                        FilingPages::isBusy,
                        _ -> Mono.just(busy(exchange, unit, draft, seal(form), model)));
    }

    private Mono<String> store(Draft draft, UUID submission, ServerWebExchange exchange) {
        return filings.file(draft.filing(submission))
                .map(_ -> sent.redirect(exchange, submission, false))
                .onErrorResume(
                        FilingPages::isOther,
                        _ -> Mono.just(sent.redirect(exchange, submission, true)));
    }

    private String busy(
            ServerWebExchange exchange, Unit unit, Draft draft, String seal, Model model) {
        String view = checkPage(exchange, unit, draft, seal, "complaint.note.busy", model);
        exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        exchange.getResponse().getHeaders().set("Retry-After", "2");
        return view;
    }

    private String form(
            ServerWebExchange exchange,
            Unit unit,
            Draft draft,
            String seal,
            List<FieldFault> faults,
            Model model) {
        prepare(exchange, faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        model.addAllAttributes(
                Map.of(
                        "unit", unit,
                        "services", openServices(unit),
                        "draft", draft,
                        "seal", seal,
                        "faults", faults,
                        "why", FieldFault.byField(faults)));
        return "complaints/fill";
    }

    private String checkPage(
            ServerWebExchange exchange,
            Unit unit,
            Draft draft,
            String seal,
            @Nullable String note,
            Model model) {
        prepare(exchange, note == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        model.addAllAttributes(
                Map.of(
                        "unit", unit,
                        "draft", draft,
                        "serviceName",
                                registry.service(unit, draft.service())
                                        .map(Service::name)
                                        .orElse(""),
                        "seal", seal,
                        "note", note == null ? "" : note));
        return "complaints/check";
    }

    private static void prepare(ServerWebExchange exchange, HttpStatus status) {
        exchange.getResponse().setStatusCode(status);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
    }

    private List<FieldFault> faults(Draft draft, Unit unit, ServerWebExchange exchange) {
        Locale language = exchange.getLocaleContext().getLocale();
        return FieldFault.of(
                draft.faults(unit.today(clock)),
                sentences,
                language == null ? Locale.ROOT : language);
    }

    private List<Service> openServices(Unit unit) {
        return registry.services(unit).stream()
                .filter(service -> !service.isClosed(unit, clock))
                .toList();
    }

    private Unit open(String code) {
        Unit unit = registry.unitOrRefuse(code);
        if (unit.isClosed(clock)) {
            throw Refusal.of(HttpStatus.GONE, "complaint-closed-unit");
        }
        return unit;
    }

    private static String seal(MultiValueMap<String, String> form) {
        String seal = form.getFirst("segel");
        return seal == null ? "" : seal;
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof Refusal refusal
                        && refusal.status() == HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static boolean isOther(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.type().equals("complaint-other");
    }
}
