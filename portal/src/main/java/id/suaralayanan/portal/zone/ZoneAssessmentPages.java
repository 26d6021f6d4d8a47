package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.zone.ZoneCriterion;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/pusat/zi/{code}`: one unit, and the form in which an evaluator of the ministry enters what the
/// portal cannot know.
@Controller
record ZoneAssessmentPages(ZoneSheets sheets, ZoneAssessments assessments, Registry registry) {
    private static final FieldError CHANGED = FieldError.in("catatan", "zi.gap.changed");

    @GetMapping("/pusat/zi/{code}")
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "") String hasil) {
        return page(
                officer, registry.unitOrRefuse(code), period, Optional.empty(), List.of(), hasil);
    }

    @PostMapping("/pusat/zi/{code}")
    Mono<Rendering> assess(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            ServerWebExchange exchange) {
        officer.require(Role.MINISTRY);
        Unit unit = registry.unitOrRefuse(code);
        return Form.of(exchange)
                .flatMap(form ->
                        sheets.of(unit, Optional.of(form.line("period")))
                                .flatMap(sheet -> assess(officer, unit, sheet, form)));
    }

    private Mono<Rendering> assess(Officer officer, Unit unit, ZoneSheet sheet, Form form) {
        var typed = AssessmentForm.of(form);
        var period = Optional.of(sheet.period().code());
        var gaps = typed.gaps();
        if (!gaps.isEmpty()) {
            return page(officer, unit, period, Optional.of(typed), gaps, "");
        }
        int revision = form.number("revisi", 3).orElse(-1);
        return assessments
                .add(unit.id(), sheet.period().year(), revision, officer.id(), typed)
                .filter(done -> done)
                .map(_ -> saved(unit, sheet))
                .switchIfEmpty(
                        page(officer, unit, period, Optional.of(typed), List.of(CHANGED), ""));
    }

    private static Rendering saved(Unit unit, ZoneSheet sheet) {
        return SeeOther.at(
                "/pusat/zi/%s?period=%s&hasil=disimpan"
                        .formatted(unit.code(), sheet.period().code()));
    }

    private Mono<Rendering> page(
            Officer officer,
            Unit unit,
            Optional<String> period,
            Optional<AssessmentForm> typed,
            List<FieldError> gaps,
            String result) {
        return sheets.of(unit, period)
                .zipWhen(
                        sheet -> assessments.states(unit.id(), sheet.period().year()).collectList())
                .map(it ->
                        Rendering.view("zone/one")
                                .modelAttribute("here", "pusat-zi")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("unit", unit)
                                .modelAttribute("own", it.getT1())
                                .modelAttribute("states", it.getT2())
                                .modelAttribute("acts", officer.role() == Role.MINISTRY)
                                .modelAttribute("criteria", ZoneCriterion.assessed())
                                .modelAttribute("typed", typed.orElseGet(() -> stored(it.getT1())))
                                .modelAttribute("gaps", gaps)
                                .modelAttribute("saved", result.equals("disimpan"))
                                .status(status(gaps))
                                .build());
    }

    private static AssessmentForm stored(ZoneSheet sheet) {
        return AssessmentForm.of(sheet.unit().evidence().assessment());
    }

    private static HttpStatus status(List<FieldError> gaps) {
        if (gaps.isEmpty()) {
            return HttpStatus.OK;
        }
        return gaps.contains(CHANGED) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
