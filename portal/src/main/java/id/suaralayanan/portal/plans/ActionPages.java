package id.suaralayanan.portal.plans;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/rtl/{action}`: how far one action is, and what it was before. The head tells everybody
/// what came of it among the improvements.
@Controller
record ActionPages(Plans plans, PlanEditor editor, ActionEffects effects, Clock clock) {
    private static final FieldError CHANGED = FieldError.in("kegiatan", "plan.gap.changed");

    @GetMapping(PlanPages.HERE + "/{id}")
    Mono<Rendering> show(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return known(officer, id)
                .flatMap(action -> page(officer, action, PlanForm.of(action), List.of()));
    }

    @PostMapping(PlanPages.HERE + "/{id}")
    Mono<Rendering> change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable int id,
            ServerWebExchange exchange) {
        return known(officer, id)
                .zipWith(Form.of(exchange))
                .flatMap(both -> change(officer, both.getT1(), both.getT2()));
    }

    private Mono<Rendering> change(Officer officer, PlannedAction action, Form form) {
        var typed = PlanForm.of(form);
        var gaps = typed.gaps(today(officer));
        int revision = form.number("revisi", 4).orElse(-1);
        return gaps.isEmpty()
                ? editor.change(action.unit(), officer.id(), action.id(), revision, typed)
                        .flatMap(done ->
                                done
                                        ? Mono.just(PlanPages.to(action.period()))
                                        : known(officer, action.id())
                                                .flatMap(now ->
                                                        page(
                                                                officer,
                                                                now,
                                                                typed,
                                                                List.of(CHANGED))))
                : page(officer, action, typed, gaps);
    }

    private Mono<Rendering> page(
            Officer officer, PlannedAction action, PlanForm typed, List<FieldError> gaps) {
        return editor.states(action.unit(), action.id())
                .collectList()
                .zipWith(effects.of(List.of(action), officer.ownUnit().zone()))
                .map(found ->
                        Rendering.view("plans/action")
                                .modelAttribute("here", "unit-rtl")
                                .modelAttribute("action", action)
                                .modelAttribute("states", found.getT1())
                                .modelAttribute("effects", found.getT2())
                                .modelAttribute("zone", officer.ownUnit().zone())
                                .modelAttribute("today", today(officer))
                                .modelAttribute("isHead", officer.role() == Role.UNIT_HEAD)
                                .modelAttribute("typed", typed)
                                .modelAttribute("gaps", gaps)
                                .modelAttribute("elements", Element.values())
                                .modelAttribute("statuses", ActionStatus.values())
                                .status(
                                        gaps.contains(CHANGED)
                                                ? HttpStatus.CONFLICT
                                                : PlanPages.status(gaps))
                                .build());
    }

    private Mono<PlannedAction> known(Officer officer, int id) {
        return plans.one(officer.ownUnit().unit(), id)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private LocalDate today(Officer officer) {
        return LocalDate.ofInstant(clock.instant(), officer.ownUnit().zone());
    }
}
