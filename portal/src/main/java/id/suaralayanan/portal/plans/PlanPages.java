package id.suaralayanan.portal.plans;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/rtl`: the weakest elements of a period, and what the unit means to do about them.
@Controller
@EnableConfigurationProperties(PlanSettings.class)
record PlanPages(
        Figures figures,
        Plans plans,
        PlanEditor editor,
        ActionEffects effects,
        PlanSettings settings,
        Clock clock) {
    static final String HERE = "/unit/rtl";

    private static final Map<String, Object> CHOICES =
            Map.of("elements", Element.values(), "statuses", ActionStatus.values());

    /// An element to be improved first.
    ///
    /// @param planned whether something is planned for it
    record Weak(Element element, Optional<BigDecimal> mean, boolean planned) {}

    @GetMapping({HERE, UnitInSight.OVERSEEN_UNIT + "/rtl"})
    Mono<Rendering> list(
            UnitInSight at,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> unsur) {
        Unit unit = at.unit();
        return chosen(unit, period)
                .flatMap(choice -> list(unit, choice, PlanForm.about(unsur.orElse("")), List.of()));
    }

    @PostMapping(HERE)
    Mono<Rendering> add(
            @AuthenticationPrincipal Officer officer, UnitInSight at, ServerWebExchange exchange) {
        Unit unit = at.unit();
        return Form.of(exchange)
                .flatMap(form -> {
                    var period = Periods.orRefuse(form.line("period"));
                    var typed = PlanForm.of(form);
                    var gaps = typed.gaps(unit.today(clock));
                    return gaps.isEmpty()
                            ? editor.add(form.sending(), unit.id(), officer.id(), period, typed)
                                    .flatMap(done ->
                                            done
                                                    ? Mono.just(to(period))
                                                    : again(unit, period, typed, tooMany()))
                            : again(unit, period, typed, gaps);
                });
    }

    private Mono<Rendering> again(Unit unit, Period period, PlanForm typed, List<FieldError> gaps) {
        return chosen(unit, Optional.of(period.code()))
                .flatMap(choice -> list(unit, choice, typed, gaps));
    }

    private record Chosen(Period period, List<Period> known) {}

    private Mono<Chosen> chosen(Unit unit, Optional<String> asked) {
        return figures.periods(unit.id())
                .map(Periods::reported)
                .map(known -> {
                    Period period =
                            asked.flatMap(Choice::period)
                                    .orElseGet(() -> Periods.lastOver(known, unit, clock));
                    return new Chosen(period, Periods.with(period, known));
                });
    }

    private Mono<Rendering> list(Unit unit, Chosen choice, PlanForm typed, List<FieldError> gaps) {
        return Mono.zip(
                        figures.forEverybody(Cut.whole(unit, choice.period())),
                        plans.of(unit.id(), choice.period()).collectList(),
                        plans.open(unit.id()).collectList())
                .zipWhen(it -> effects.of(it.getT2(), unit.zone()))
                .map(both -> {
                    var it = both.getT1();
                    List<Weak> weak = weak(it.getT1(), it.getT2());
                    return Rendering.view("plans/list")
                            .modelAttribute("here", "unit-rtl")
                            .modelAttribute("period", choice.period())
                            .modelAttribute("periods", choice.known())
                            .modelAttribute("weak", weak)
                            .modelAttribute("actions", it.getT2())
                            .modelAttribute("elsewhere", elsewhere(choice, it.getT3()))
                            .modelAttribute("effects", both.getT2())
                            .modelAttribute("today", unit.today(clock))
                            .modelAttribute("typed", proposed(typed, weak))
                            .modelAttribute("gaps", gaps)
                            .model(CHOICES)
                            .status(status(gaps))
                            .build();
                });
    }

    private List<Weak> weak(Figure figure, List<PlannedAction> actions) {
        return figure.measured().stream()
                .flatMap(index ->
                        index.weakest(settings.priorities()).stream()
                                .map(element ->
                                        new Weak(
                                                element,
                                                index.tally().element(element).mean(),
                                                actions.stream()
                                                        .anyMatch(it -> it.element() == element))))
                .toList();
    }

    /// A new form is about the weakest element without a plan.
    private static PlanForm proposed(PlanForm typed, List<Weak> weak) {
        return typed.element().isEmpty()
                ? weak.stream()
                        .filter(it -> !it.planned())
                        .findFirst()
                        .map(it -> PlanForm.about(it.element().code()))
                        .orElse(typed)
                : typed;
    }

    private static List<PlannedAction> elsewhere(Chosen choice, List<PlannedAction> open) {
        return open.stream().filter(it -> !it.period().equals(choice.period())).toList();
    }

    private static List<FieldError> tooMany() {
        return List.of(FieldError.in("kegiatan", "plan.gap.many"));
    }

    static HttpStatus status(List<FieldError> gaps) {
        return gaps.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static Rendering to(Period period) {
        return SeeOther.at(HERE + "?period=" + period.code());
    }
}
