package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.filing.Filings;
import id.suaralayanan.portal.complaints.filing.SpamSign;
import id.suaralayanan.portal.complaints.filing.pages.CheckPage.Note;
import id.suaralayanan.portal.complaints.filing.pages.FilingSeals.FormSeal;
import id.suaralayanan.portal.complaints.form.FieldFault;
import id.suaralayanan.portal.complaints.form.FormFields;
import id.suaralayanan.portal.throttling.networks.NetworkRateLimiter;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FormBody;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.LanguageSwitch;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.ProblemException.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final FilingSeals seals;
    private final CheckPage checkPage;
    private final SentPage sent;
    private final NetworkRateLimiter networkRateLimiter;
    private final QueueToken queueToken;
    private final Messages messages;
    private final ComplaintSettings settings;
    private final Clock clock;

    FilingPages(
            Registry registry,
            Filings filings,
            FilingSeals seals,
            CheckPage checkPage,
            SentPage sent,
            NetworkRateLimiter networkRateLimiter,
            QueueToken queueToken,
            Messages messages,
            ComplaintSettings settings,
            Clock clock) {
        this.registry = registry;
        this.filings = filings;
        this.seals = seals;
        this.checkPage = checkPage;
        this.sent = sent;
        this.networkRateLimiter = networkRateLimiter;
        this.queueToken = queueToken;
        this.messages = messages;
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
        String view =
                form(
                        exchange,
                        unit,
                        ComplaintForm.empty(code, service),
                        seals.issue(code),
                        List.of(),
                        model);
        // Nothing of anybody is in it, so a device may keep it for when there is no network.
        exchange.getResponse().getHeaders().setCacheControl("no-cache");
        return view;
    }

    /// An address from the history of a browser: nothing was kept, so the form is empty.
    @GetMapping({"/periksa", "/ubah"})
    String again(@PathVariable("unit") String code) {
        return "redirect:/adu/" + open(code).code();
    }

    @PostMapping("/periksa")
    Mono<String> check(@PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return sent(code, exchange)
                .flatMap(form -> {
                    List<FieldFault> faults = faults(form, exchange);
                    return faults.isEmpty()
                            ? check(form, Note.NONE, exchange, model)
                            : Mono.just(form(exchange, form, faults, model));
                });
    }

    @PostMapping("/ubah")
    Mono<String> change(
            @PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return sent(code, exchange).map(form -> form(exchange, form, List.of(), model));
    }

    /// Stores the complaint and leads to its receipt. Whatever keeps it from being stored shows the
    /// answers again.
    @PostMapping
    Mono<String> send(@PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return sent(code, exchange)
                .flatMap(form -> {
                    List<FieldFault> faults = faults(form, exchange);
                    return faults.isEmpty()
                            ? send(form, exchange, model)
                            : Mono.just(form(exchange, form, faults, model));
                });
    }

    /// A form as it was sent.
    private record Sent(
            Unit unit, ComplaintForm draft, String seal, MultiValueMap<String, String> fields) {
        String field(String name) {
            String value = fields.getFirst(name);
            return value == null ? "" : value;
        }
    }

    private Mono<Sent> sent(String code, ServerWebExchange exchange) {
        return FormBody.of(exchange, FormFields.LONGEST_FORM)
                .map(form -> {
                    String seal = form.getFirst("segel");
                    return new Sent(
                            open(code),
                            ComplaintForm.of(code, form),
                            seal == null ? "" : seal,
                            form);
                });
    }

    private Mono<String> send(Sent form, ServerWebExchange exchange, Model model) {
        Optional<FormSeal> seal = seals.read(form.unit().code(), form.seal());
        if (seal.isEmpty() || seal.get().age().compareTo(settings.slowest()) > 0) {
            var fresh =
                    new Sent(
                            form.unit(),
                            form.draft(),
                            seals.issue(form.unit().code()),
                            form.fields());
            return check(fresh, note("complaint.note.old", exchange), exchange, model);
        }
        if (seal.get().age().compareTo(settings.quickest()) < 0) {
            return check(form, note("complaint.note.quick", exchange), exchange, model);
        }
        boolean waited =
                queueToken.hasCome(
                        seal.get().submission(), form.field("giliran"), form.field("jawab"));
        return !waited && networkRateLimiter.isCrowded(exchange)
                ? wait(form, seal.get(), exchange, model)
                : store(form, seal.get(), signs(form, waited), exchange, model);
    }

    private Mono<String> wait(Sent form, FormSeal seal, ServerWebExchange exchange, Model model) {
        exchange.getResponse()
                .getHeaders()
                .set("Retry-After", Long.toString(QueueToken.WAIT.toSeconds()));
        var note =
                new Note(
                        HttpStatus.TOO_MANY_REQUESTS,
                        sentence("complaint.note.crowd", exchange, QueueToken.WAIT.toSeconds()),
                        queueToken.keepOrIssue(seal.submission(), form.field("giliran")));
        return check(form, note, exchange, model);
    }

    private static Set<SpamSign> signs(Sent form, boolean waited) {
        var signs = EnumSet.noneOf(SpamSign.class);
        if (!form.draft().trap().isEmpty()) {
            signs.add(SpamSign.TRAP);
        }
        if (waited) {
            signs.add(SpamSign.CROWD);
        }
        return signs;
    }

    private Mono<String> store(
            Sent form,
            FormSeal seal,
            Set<SpamSign> signs,
            ServerWebExchange exchange,
            Model model) {
        return filings.file(form.draft().filing(seal.submission()), signs)
                .map(_ -> false)
                .onErrorResume(FilingPages::isOther, _ -> Mono.just(true))
                .flatMap(other -> sent.receipt(exchange, seal.submission(), other, model))
                .onErrorResume(
                        DataAccessResourceFailureException.class,
                        _ -> busy(form, "complaint.note.busy", exchange, model))
                .onErrorResume(
                        ProblemException.class, refusal -> refused(form, refusal, exchange, model));
    }

    private Mono<String> refused(
            Sent form, ProblemException refusal, ServerWebExchange exchange, Model model) {
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            String key = "refusal." + refusal.type();
            return busy(
                    form,
                    refusal.type().equals("unavailable") ? "complaint.note.busy" : key,
                    exchange,
                    model);
        }
        var note = new Note(refusal.status(), sentence("refusal." + refusal.type(), exchange), "");
        return check(form, note, exchange, model);
    }

    private Mono<String> busy(Sent form, String key, ServerWebExchange exchange, Model model) {
        exchange.getResponse().getHeaders().set("Retry-After", "2");
        var note = new Note(HttpStatus.SERVICE_UNAVAILABLE, sentence(key, exchange), "");
        return check(form, note, exchange, model);
    }

    private Mono<String> check(Sent form, Note note, ServerWebExchange exchange, Model model) {
        return checkPage.show(exchange, form.unit(), form.draft(), form.seal(), note, model);
    }

    private String form(
            ServerWebExchange exchange, Sent sent, List<FieldFault> faults, Model model) {
        return form(exchange, sent.unit(), sent.draft(), sent.seal(), faults, model);
    }

    private String form(
            ServerWebExchange exchange,
            Unit unit,
            ComplaintForm draft,
            String seal,
            List<FieldFault> faults,
            Model model) {
        exchange.getResponse()
                .setStatusCode(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        SentPage.probe(exchange);
        LanguageSwitch.by("adu", "/adu/" + unit.code() + "/ubah").offer(model);
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

    private List<FieldFault> faults(Sent form, ServerWebExchange exchange) {
        var faults = new ArrayList<>(form.draft().faults(form.unit().today(clock)));
        String service = form.draft().service();
        if (!service.isEmpty()
                && openServices(form.unit()).stream().noneMatch(s -> s.code().equals(service))) {
            faults.add(new Fault("/service", "complaint.fault.service"));
        }
        return FieldFault.of(faults, messages, Language.of(exchange));
    }

    private Note note(String key, ServerWebExchange exchange) {
        return new Note(HttpStatus.BAD_REQUEST, sentence(key, exchange), "");
    }

    private String sentence(String key, ServerWebExchange exchange, Object... arguments) {
        return messages.of(Language.of(exchange), key, arguments);
    }

    private List<Service> openServices(Unit unit) {
        return registry.services(unit).stream()
                .filter(service -> !service.isClosed(unit, clock))
                .toList();
    }

    private Unit open(String code) {
        Unit unit = registry.unitOrRefuse(code);
        if (unit.isClosed(clock)) {
            throw ProblemException.of(HttpStatus.GONE, "complaint-closed-unit");
        }
        return unit;
    }

    private static boolean isOther(Throwable failure) {
        return failure instanceof ProblemException refusal
                && refusal.type().equals("complaint-other");
    }
}
