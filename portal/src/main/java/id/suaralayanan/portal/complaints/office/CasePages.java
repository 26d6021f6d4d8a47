package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.Case;
import id.suaralayanan.portal.complaints.CaseFile;
import id.suaralayanan.portal.complaints.Cases;
import id.suaralayanan.portal.complaints.Move;
import id.suaralayanan.portal.complaints.Step;
import id.suaralayanan.portal.complaints.keys.Ticket;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Refusal;
import id.suaralayanan.portal.web.Sentences;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// One case before an officer: history, conversation, and the steps that are possible now.
///
/// A case outside the officer's scope does not exist here. What was typed on an older state of the
/// case is shown again beside the new one.
@Controller
@RequestMapping({"/unit/aduan/{ticket}", "/pusat/aduan/{ticket}"})
final class CasePages {
    private static final int LONGEST_TEXT = 4_000;

    /// The steps by their address, in the order of the buttons; the last three need a text.
    private static final Map<String, Step> STEPS = steps();

    private static final List<Step> SAYING = List.of(Step.REPLY, Step.ASK, Step.REJECT);

    private final Cases cases;
    private final OfficeCases office;
    private final Registry registry;
    private final AuditLog audit;
    private final Sentences sentences;
    private final Clock clock;

    CasePages(
            Cases cases,
            OfficeCases office,
            Registry registry,
            AuditLog audit,
            Sentences sentences,
            Clock clock) {
        this.cases = cases;
        this.office = office;
        this.registry = registry;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    Mono<String> show(
            @AuthenticationPrincipal Officer officer, @PathVariable String ticket, Model model) {
        var desk = new Desk(officer);
        return seen(desk, ticket)
                .flatMap(current -> noted(desk, current))
                .flatMap(current -> page(desk, current, new Typed("", null), model));
    }

    @PostMapping("/langkah/{step}")
    Mono<String> take(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            @PathVariable String step,
            ServerWebExchange exchange,
            Model model) {
        var desk = new Desk(officer);
        Step wanted =
                Optional.ofNullable(STEPS.get(step))
                        .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "status.404"));
        return exchange.getFormData()
                .flatMap(form ->
                        actable(desk, ticket)
                                .flatMap(current ->
                                        take(desk, current, wanted, form, exchange, model)));
    }

    @PostMapping("/kategori")
    Mono<String> categorise(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        var desk = new Desk(officer);
        return exchange.getFormData()
                .flatMap(form ->
                        actable(desk, ticket)
                                .filterWhen(_ -> isCategory(field(form, "kategori")))
                                .switchIfEmpty(
                                        Mono.error(() ->
                                                Refusal.of(
                                                        HttpStatus.BAD_REQUEST,
                                                        "complaint-category")))
                                .flatMap(current ->
                                        office.categorise(
                                                        current,
                                                        field(form, "kategori"),
                                                        act(desk, revision(form)))
                                                .flatMap(done -> changed(done, desk, current))));
    }

    private Mono<String> take(
            Desk desk,
            Case current,
            Step step,
            MultiValueMap<String, String> form,
            ServerWebExchange exchange,
            Model model) {
        String text = field(form, "teks").replace("\r\n", "\n").strip();
        boolean says = SAYING.contains(step);
        if (says && (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_TEXT)) {
            String fault = text.isEmpty() ? "complaint.fault.message" : "complaint.fault.long";
            exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
            return page(
                    desk,
                    current,
                    new Typed(text, sentences.of(Language.of(exchange), fault, LONGEST_TEXT)),
                    model);
        }
        var move =
                new Move(
                        step,
                        desk.actor(),
                        desk.officer().id(),
                        says ? text : null,
                        null,
                        revision(form));
        return cases.take(current, move)
                .map(_ -> "redirect:" + desk.base() + "/" + current.ticket())
                .onErrorResume(
                        Refusal.class,
                        refusal -> conflict(desk, current, text, refusal, exchange, model));
    }

    private Mono<String> conflict(
            Desk desk,
            Case before,
            String text,
            Refusal refusal,
            ServerWebExchange exchange,
            Model model) {
        exchange.getResponse().setStatusCode(refusal.status());
        String fault = sentences.of(Language.of(exchange), "refusal." + refusal.type());
        return seen(desk, before.ticket().text())
                .flatMap(current -> page(desk, current, new Typed(text, fault), model));
    }

    /// What an officer typed, and what is wrong with it.
    private record Typed(String text, @Nullable String fault) {}

    private Mono<String> page(Desk desk, Case current, Typed typed, Model model) {
        return Mono.zip(
                        cases.file(current),
                        Mono.just(current)
                                .filter(desk::mayAct)
                                .flatMap(office::contact)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        office.categories().collectList())
                .map(parts -> {
                    CaseFile file = parts.getT1();
                    boolean mayAct = desk.mayAct(current);
                    model.addAllAttributes(
                            Map.of(
                                    "here",
                                    desk.here(),
                                    "base",
                                    desk.base(),
                                    "file",
                                    file,
                                    "current",
                                    current,
                                    "zone",
                                    file.unit().zone(),
                                    "serviceName",
                                    serviceName(file),
                                    "categories",
                                    parts.getT3(),
                                    "mayAct",
                                    mayAct,
                                    "says",
                                    mayAct ? possible(current, true) : Map.of(),
                                    "moves",
                                    mayAct ? possible(current, false) : Map.of()));
                    model.addAttribute("mayRelease", mayAct && current.mayBePublic());
                    model.addAttribute("contact", parts.getT2().orElse(null));
                    model.addAttribute(
                            "remaining",
                            current.nextDue()
                                    .map(due -> file.clocks().remaining(clock.instant(), due))
                                    .orElse(null));
                    model.addAttribute("typed", typed.text());
                    model.addAttribute("fault", typed.fault());
                    return "complaints/desk";
                });
    }

    private String serviceName(CaseFile file) {
        return registry.services(file.unit()).stream()
                .filter(service -> Integer.valueOf(service.id()).equals(file.current().service()))
                .map(Service::name)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Step> possible(Case current, boolean saying) {
        var possible = new LinkedHashMap<String, Step>();
        STEPS.forEach((address, step) -> {
            if (step.isPossible(current.status()) && SAYING.contains(step) == saying) {
                possible.put(address, step);
            }
        });
        return possible;
    }

    private Mono<Case> seen(Desk desk, String ticket) {
        return Mono.justOrEmpty(Ticket.read(ticket))
                .flatMap(name -> cases.seen(name, desk.scope()))
                .switchIfEmpty(Mono.error(() -> Refusal.of(HttpStatus.NOT_FOUND, "status.404")));
    }

    private Mono<Case> actable(Desk desk, String ticket) {
        return seen(desk, ticket)
                .filter(desk::mayAct)
                .switchIfEmpty(Mono.error(() -> Refusal.of(HttpStatus.FORBIDDEN, "status.403")));
    }

    /// Reading a case of supervisory content leaves a trace.
    private Mono<Case> noted(Desk desk, Case current) {
        return current.integrity()
                ? audit.add(desk.officer().id(), "COMPLAINT_READ", "complaint " + current.ticket())
                        .thenReturn(current)
                : Mono.just(current);
    }

    private Mono<Boolean> isCategory(String code) {
        return office.categories().any(category -> category.code().equals(code));
    }

    private OfficeCases.Act act(Desk desk, int revision) {
        return new OfficeCases.Act(
                desk.officer().id(), desk.actor().name(), clock.instant(), revision);
    }

    private static Mono<String> changed(boolean done, Desk desk, Case current) {
        return done
                ? Mono.just("redirect:" + desk.base() + "/" + current.ticket())
                : Mono.error(Refusal.of(HttpStatus.CONFLICT, "complaint-changed"));
    }

    static int revision(MultiValueMap<String, String> form) {
        String revision = field(form, "revisi");
        return revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : -1;
    }

    static String field(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("verifikasi", Step.VERIFY);
        steps.put("kerjakan", Step.START);
        steps.put("jawab", Step.REPLY);
        steps.put("tanya", Step.ASK);
        steps.put("tolak", Step.REJECT);
        return steps;
    }
}
