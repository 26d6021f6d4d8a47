package id.suaralayanan.portal.reports.pages;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.reports.cut.CutMaker;
import id.suaralayanan.portal.reports.cut.FrozenCuts;
import id.suaralayanan.portal.reports.cut.ReportCut;
import id.suaralayanan.portal.reports.document.ReportWriter;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/laporan`: the officers of a unit choose a period, see what is missing and what the report
/// would say, and freeze its figures.
@Controller
record ReportPages(
        Figures figures,
        CutMaker maker,
        FrozenCuts cuts,
        ReportWriter writer,
        Registry registry,
        Clock clock) {
    static final String HERE = "/unit/laporan";

    /// The parameter with the chosen period, which stays while the list is paged through.
    private static final String PERIOD = "period";

    @GetMapping(HERE)
    Mono<Rendering> choose(
            @AuthenticationPrincipal Officer officer,
            @RequestParam Optional<String> period,
            ServerWebExchange exchange) {
        Unit unit = unit(officer);
        return periods(unit)
                .flatMap(known -> {
                    Period chosen =
                            period.flatMap(Choice::period)
                                    .filter(Periods::isReported)
                                    .orElseGet(() -> Periods.lastOver(known, unit, clock));
                    return page(unit, known, chosen, exchange);
                });
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return ListFile.of(
                "laporan",
                List.of("period", "frozen", "digest"),
                cuts.find(officer.ownUnit().unit(), ListQuery.of(exchange, HERE))
                        .all()
                        .map(it -> List.of(it.period().code(), it.madeAt(), it.digest())));
    }

    @PostMapping(HERE)
    Mono<Rendering> freeze(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        Unit unit = unit(officer);
        return Form.of(exchange)
                .map(form -> Periods.orRefuse(form.line("period")))
                .filter(Periods::isReported)
                .flatMap(period -> maker.of(unit, period))
                .flatMap(cut -> cuts.freeze(cut, unit.id(), officer.id()))
                .map(digest -> to(HERE + "/" + digest))
                .switchIfEmpty(
                        ProblemException.signal(HttpStatus.CONFLICT, "report-without-figures"));
    }

    private Mono<Rendering> page(
            Unit unit, List<Period> known, Period chosen, ServerWebExchange exchange) {
        return Mono.zip(
                        maker.of(unit, chosen).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        cuts.find(unit.id(), ListQuery.of(exchange, HERE, PERIOD)).page())
                .map(it ->
                        Rendering.view("reports/choose")
                                .modelAttribute("here", "unit-laporan")
                                .modelAttribute("zone", unit.zone())
                                .modelAttribute("periods", Periods.with(chosen, known))
                                .modelAttribute("period", chosen)
                                .modelAttribute(
                                        "gaps", it.getT1().map(ReportCut::gaps).orElse(List.of()))
                                .modelAttribute(
                                        "draft",
                                        it.getT1()
                                                .map(cut ->
                                                        writer.draft(cut, Language.of(exchange))))
                                .modelAttribute("list", it.getT2())
                                .build());
    }

    private Mono<List<Period>> periods(Unit unit) {
        return figures.periods(unit.id()).map(Periods::reported);
    }

    private Unit unit(Officer officer) {
        return registry.unitOrRefuse(officer.ownUnit().code());
    }

    private static Rendering to(String address) {
        return SeeOther.at(address);
    }
}
