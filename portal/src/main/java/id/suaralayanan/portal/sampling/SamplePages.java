package id.suaralayanan.portal.sampling;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.reports.cut.Respondents;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/sampel`: how many people used each service, and whether enough of them answer.
@Controller
record SamplePages(
        Samples samples,
        VisitNotes notes,
        Respondents respondents,
        Figures figures,
        Registry registry,
        Clock clock) {
    static final String HERE = "/unit/sampel";

    /// @param siapa `ya`: also who answers, from what respondents told of themselves
    @GetMapping({HERE, UnitInSight.OVERSEEN_UNIT + "/sampel"})
    Mono<Rendering> show(
            UnitInSight at,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> simpan,
            @RequestParam(defaultValue = "") String siapa) {
        Unit unit = at.unit();
        Period chosen =
                period.flatMap(Choice::period).orElseGet(() -> Periods.running(unit, clock));
        var page = page(unit, chosen, new VisitForm(Map.of(), ""), List.of(), simpan.isPresent());
        return siapa.equals("ya") ? Mono.zip(page, heard(unit, chosen), SamplePages::with) : page;
    }

    @PostMapping(HERE)
    Mono<Rendering> note(
            @AuthenticationPrincipal Officer officer, UnitInSight at, ServerWebExchange exchange) {
        Unit unit = at.unit();
        List<Service> services = registry.services(unit);
        return Form.of(exchange)
                .flatMap(form -> {
                    Period period = Periods.orRefuse(form.line("period"));
                    var typed = VisitForm.of(form, services);
                    var faults = new ArrayList<FieldError>();
                    var visits = typed.read(services, faults);
                    return faults.isEmpty()
                            ? notes.store(unit.id(), officer.id(), period, visits)
                                    .thenReturn(to(period))
                            : page(unit, period, typed, faults, false);
                });
    }

    private Mono<Rendering> page(
            Unit unit, Period period, VisitForm typed, List<FieldError> faults, boolean stored) {
        return Mono.zip(samples.of(unit, period), figures.periods(unit.id()))
                .map(it ->
                        Rendering.view("sampling/sample")
                                .modelAttribute("here", "unit-sampel")
                                .modelAttribute("sample", it.getT1())
                                .modelAttribute(
                                        "over", period.lastDay().isBefore(unit.today(clock)))
                                .modelAttribute("periods", periods(unit, period, it.getT2()))
                                .modelAttribute("typed", typed)
                                .modelAttribute("gaps", faults)
                                .modelAttribute("stored", stored)
                                .status(FieldError.status(faults))
                                .build());
    }

    private Mono<HeardGroups> heard(Unit unit, Period period) {
        return respondents.of(unit.id(), period).map(HeardGroups::new);
    }

    private static Rendering with(Rendering page, HeardGroups heard) {
        return Rendering.view("sampling/sample")
                .model(page.modelAttributes())
                .modelAttribute("heard", heard)
                .build();
    }

    /// The running quarter can be chosen also before anybody answered in it.
    private List<Period> periods(Unit unit, Period chosen, List<Period> known) {
        return Stream.of(Stream.of(chosen, Periods.running(unit, clock)), known.stream())
                .flatMap(it -> it)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Rendering to(Period period) {
        return SeeOther.at(HERE + "?period=" + period.code() + "&simpan=1");
    }
}
