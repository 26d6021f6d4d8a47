package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.Case;
import id.suaralayanan.portal.web.Refusal;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Reading one case, putting it under a category and into an officer's hands.
@Controller
@RequestMapping({"/unit/aduan/{ticket}", "/pusat/aduan/{ticket}"})
final class CasePages {
    private final CaseDesk desks;
    private final OfficeCases office;
    private final Assignments assignments;
    private final AuditLog audit;
    private final Clock clock;

    CasePages(
            CaseDesk desks,
            OfficeCases office,
            Assignments assignments,
            AuditLog audit,
            Clock clock) {
        this.desks = desks;
        this.office = office;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    Mono<String> show(
            @AuthenticationPrincipal Officer officer, @PathVariable String ticket, Model model) {
        var desk = new Desk(officer);
        return desks.seen(desk, ticket)
                .flatMap(current -> noted(desk, current))
                .flatMap(current -> desks.page(desk, current, StepForm.EMPTY, null, model));
    }

    @PostMapping("/kategori")
    Mono<String> categorise(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        var desk = new Desk(officer);
        return exchange.getFormData()
                .flatMap(form ->
                        desks.kept(desk, ticket)
                                .filterWhen(_ -> isCategory(StepForm.field(form, "kategori")))
                                .switchIfEmpty(
                                        Mono.error(() ->
                                                Refusal.of(
                                                        HttpStatus.BAD_REQUEST,
                                                        "complaint-category")))
                                .flatMap(current ->
                                        office.categorise(
                                                        current,
                                                        StepForm.field(form, "kategori"),
                                                        desk.act(clock, form))
                                                .flatMap(done -> changed(done, desk, current))));
    }

    @PostMapping("/petugas")
    Mono<String> assign(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        var desk = new Desk(officer);
        return exchange.getFormData()
                .flatMap(form ->
                        desks.kept(desk, ticket)
                                .flatMap(current ->
                                        assignments
                                                .assign(
                                                        current,
                                                        number(StepForm.field(form, "petugas")),
                                                        desk.act(clock, form))
                                                .flatMap(done -> changed(done, desk, current))));
    }

    private static int number(String officer) {
        return officer.matches("\\d{1,9}") ? Integer.parseInt(officer) : 0;
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

    private static Mono<String> changed(boolean done, Desk desk, Case current) {
        return done
                ? Mono.just("redirect:" + desk.base() + "/" + current.ticket())
                : Mono.error(Refusal.of(HttpStatus.CONFLICT, "complaint-changed"));
    }
}
