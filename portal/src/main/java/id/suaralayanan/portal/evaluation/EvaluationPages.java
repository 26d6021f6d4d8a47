package id.suaralayanan.portal.evaluation;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/// `/unit/pekppp`, `/unit/area8` and `/pusat/pekppp/{code}`: the evaluation of one unit, read by
/// the unit and filled in by evaluators of the ministry.
@Controller
record EvaluationPages(EvaluationSheets sheets, EvaluationScores scores, Registry registry) {
    private static final FieldError CHANGED = FieldError.in("catatan", "zi.gap.changed");
    private static final int YEARS = 5;

    @GetMapping("/unit/pekppp")
    Mono<Rendering> own(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String tahun) {
        return own("evaluation/unit", "unit-pekppp", officer, tahun);
    }

    @GetMapping("/unit/area8")
    Mono<Rendering> area(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String tahun) {
        return own("evaluation/area", "unit-area8", officer, tahun);
    }

    private Mono<Rendering> own(String view, String here, Officer officer, String year) {
        return sheets.of(registry.unitOrRefuse(officer.ownUnit().code()), year, "")
                .map(sheet -> page(view, here, officer, sheet, List.of()).build());
    }

    @GetMapping("/pusat/pekppp/{code}")
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String formulir,
            @RequestParam(defaultValue = "") String hasil) {
        return sheets.of(registry.unitOrRefuse(code), tahun, formulir)
                .map(sheet ->
                        form(officer, sheet, Map.of(), List.of())
                                .modelAttribute("saved", hasil.equals("disimpan"))
                                .build());
    }

    @PostMapping("/pusat/pekppp/{code}")
    Mono<Rendering> score(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            ServerWebExchange exchange) {
        officer.require(Role.MINISTRY);
        Unit unit = registry.unitOrRefuse(code);
        return Form.of(exchange)
                .flatMap(form ->
                        sheets.of(unit, form.line("tahun"), form.line("formulir"))
                                .flatMap(sheet -> score(officer, sheet, ScoreForm.of(form))));
    }

    private Mono<Rendering> score(Officer officer, EvaluationSheet sheet, ScoreForm typed) {
        var gaps = typed.gaps(sheet.instrument());
        if (!gaps.isEmpty()) {
            return Mono.just(
                    form(officer, sheet, typed.typed(), gaps)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .build());
        }
        return scores.add(sheet.unit().id(), sheet.year(), sheet.instrument(), officer.id(), typed)
                .map(done ->
                        done
                                ? saved(sheet)
                                : form(officer, sheet, typed.typed(), List.of(CHANGED))
                                        .status(HttpStatus.CONFLICT)
                                        .build());
    }

    private static Rendering saved(EvaluationSheet sheet) {
        return SeeOther.at(
                "/pusat/pekppp/%s?tahun=%d&formulir=%s&hasil=disimpan"
                        .formatted(sheet.unit().code(), sheet.year(), sheet.instrument().form()));
    }

    private static Rendering.Builder<?> form(
            Officer officer,
            EvaluationSheet sheet,
            Map<String, String> typed,
            List<FieldError> gaps) {
        return page("evaluation/one", "pusat-pekppp", officer, sheet, gaps)
                .modelAttribute("acts", officer.role() == Role.MINISTRY)
                .modelAttribute("typed", typed)
                .modelAttribute("saved", false);
    }

    private static Rendering.Builder<?> page(
            String view,
            String here,
            Officer officer,
            EvaluationSheet sheet,
            List<FieldError> gaps) {
        return Rendering.view(view)
                .modelAttribute("here", here)
                .modelAttribute("zone", officer.zone())
                .modelAttribute("own", sheet)
                .modelAttribute(
                        "years",
                        IntStream.range(0, YEARS).map(back -> sheet.last() - back).boxed().toList())
                .modelAttribute("gaps", gaps);
    }
}
