package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.ComplaintCategories;
import id.suaralayanan.portal.complaints.filing.Filings;
import id.suaralayanan.portal.complaints.filing.SpamSign;
import id.suaralayanan.portal.complaints.filing.pages.CheckPage.Note;
import id.suaralayanan.portal.complaints.filing.pages.FilingSeals.FormSeal;
import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.throttling.networks.NetworkRateLimiter;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
record FilingPages(
        Registry registry,
        Filings filings,
        FilingSeals seals,
        FillPage fillPage,
        CheckPage checkPage,
        ComplaintCategories categories,
        SentPage sent,
        NetworkRateLimiter networkRateLimiter,
        QueueToken queueToken,
        Messages messages,
        ComplaintSettings settings) {
    /// What is said of a complaint that cannot be stored now, by the type of the problem.
    private static final Map<String, String> BUSY =
            Map.of(
                    "unavailable", "complaint.note.busy",
                    "outcome-unknown", "complaint.note.unknown");

    /// @param layanan code of the service to begin with, as the survey's links give it
    @GetMapping
    String fill(
            @PathVariable("unit") String code,
            @RequestParam(defaultValue = "") String layanan,
            ServerWebExchange exchange,
            Model model) {
        Unit unit = fillPage.open(code);
        String service = registry.service(unit, layanan).map(Service::code).orElse("");
        var draft = ComplaintForm.empty(code, service);
        String view = fillPage.show(unit, draft, seals.issue(code), List.of(), exchange, model);
        // Nothing of anybody is in it, so a device may keep it for when there is no network.
        exchange.getResponse().getHeaders().setCacheControl("no-cache");
        return view;
    }

    /// An address from the history of a browser: nothing was kept, so the form is empty.
    @GetMapping({"/periksa", "/ubah"})
    String again(@PathVariable("unit") String code) {
        return "redirect:/adu/" + fillPage.open(code).code();
    }

    @PostMapping("/periksa")
    Mono<String> check(@PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return posted(code, exchange)
                .flatMap(posted -> {
                    List<FieldError> faults = fillPage.faults(posted);
                    return faults.isEmpty()
                            ? check(posted, Note.NONE, exchange, model)
                            : Mono.just(fillPage.show(posted, faults, exchange, model));
                });
    }

    @PostMapping("/ubah")
    Mono<String> change(
            @PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return posted(code, exchange)
                .map(posted -> fillPage.show(posted, List.of(), exchange, model));
    }

    /// Stores the complaint and leads to its receipt. Whatever keeps it from being stored shows the
    /// answers again.
    @PostMapping
    Mono<String> send(@PathVariable("unit") String code, ServerWebExchange exchange, Model model) {
        return posted(code, exchange)
                .flatMap(posted -> {
                    List<FieldError> faults = fillPage.faults(posted);
                    return faults.isEmpty()
                            ? send(posted, exchange, model)
                            : Mono.just(fillPage.show(posted, faults, exchange, model));
                });
    }

    private Mono<PostedComplaint> posted(String code, ServerWebExchange exchange) {
        return Form.of(exchange).map(form -> PostedComplaint.of(fillPage.open(code), form));
    }

    private Mono<String> send(PostedComplaint posted, ServerWebExchange exchange, Model model) {
        Optional<FormSeal> seal = seals.read(posted.code(), posted.seal());
        if (seal.isEmpty() || seal.get().age().compareTo(settings.slowest()) > 0) {
            var fresh = posted.withSeal(seals.issue(posted.code()));
            return check(fresh, note("complaint.note.old", exchange), exchange, model);
        }
        if (seal.get().age().compareTo(settings.quickest()) < 0) {
            return check(posted, note("complaint.note.quick", exchange), exchange, model);
        }
        boolean waited =
                queueToken.hasCome(
                        seal.get().submission(),
                        posted.form().raw("giliran"),
                        posted.form().raw("jawab"));
        return !waited && networkRateLimiter.isCrowded(exchange)
                ? wait(posted, seal.get(), exchange, model)
                : store(posted, seal.get(), signs(posted, waited), exchange, model);
    }

    private Mono<String> wait(
            PostedComplaint posted, FormSeal seal, ServerWebExchange exchange, Model model) {
        long seconds = QueueToken.WAIT.toSeconds();
        exchange.getResponse().getHeaders().set("Retry-After", Long.toString(seconds));
        var note =
                new Note(
                        HttpStatus.TOO_MANY_REQUESTS,
                        sentence("complaint.note.crowd", exchange, seconds),
                        queueToken.keepOrIssue(seal.submission(), posted.form().raw("giliran")));
        return check(posted, note, exchange, model);
    }

    private static Set<SpamSign> signs(PostedComplaint posted, boolean waited) {
        var signs = EnumSet.noneOf(SpamSign.class);
        if (!posted.draft().trap().isEmpty()) {
            signs.add(SpamSign.TRAP);
        }
        if (waited) {
            signs.add(SpamSign.CROWD);
        }
        return signs;
    }

    private Mono<String> store(
            PostedComplaint posted,
            FormSeal seal,
            Set<SpamSign> signs,
            ServerWebExchange exchange,
            Model model) {
        return Mono.justOrEmpty(posted.category())
                .flatMap(categories::find)
                .map(ComplaintCategories.Category::code)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(category -> posted.draft().filing(seal.submission(), category.orElse(null)))
                .flatMap(filing -> filings.file(filing, signs))
                .map(_ -> false)
                .onErrorResume(FilingPages::isOther, _ -> Mono.just(true))
                .flatMap(other ->
                        StoreFailure.afterStoring(
                                sent.receipt(exchange, seal.submission(), other, model)))
                .onErrorResume(
                        ProblemException.class,
                        refusal -> refused(posted, refusal, exchange, model));
    }

    private Mono<String> refused(
            PostedComplaint posted,
            ProblemException refusal,
            ServerWebExchange exchange,
            Model model) {
        String key = "refusal." + refusal.type();
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            return busy(posted, BUSY.getOrDefault(refusal.type(), key), exchange, model);
        }
        var note = new Note(refusal.status(), sentence(key, exchange), "");
        return check(posted, note, exchange, model);
    }

    private Mono<String> busy(
            PostedComplaint posted, String key, ServerWebExchange exchange, Model model) {
        exchange.getResponse().getHeaders().set("Retry-After", "2");
        var note = new Note(HttpStatus.SERVICE_UNAVAILABLE, sentence(key, exchange), "");
        return check(posted, note, exchange, model);
    }

    private Mono<String> check(
            PostedComplaint posted, Note note, ServerWebExchange exchange, Model model) {
        return checkPage.show(exchange, posted, note, model);
    }

    private Note note(String key, ServerWebExchange exchange) {
        return new Note(HttpStatus.BAD_REQUEST, sentence(key, exchange), "");
    }

    private String sentence(String key, ServerWebExchange exchange, Object... arguments) {
        return messages.of(Language.of(exchange), key, arguments);
    }

    private static boolean isOther(Throwable failure) {
        return failure instanceof ProblemException refusal
                && refusal.type().equals("complaint-other");
    }
}
