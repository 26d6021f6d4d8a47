package id.suaralayanan.portal.perceptions;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/u/{code}/persepsi`: IPKP and IPAK beside the IKM; `/rilis/{period}/{version}/persepsi`: those
/// of all offices as they were published.
@Controller
record OfficePerceptionPages(
        PublicPerceptions perceptions, Figures figures, Registry registry, Clock clock) {
    @GetMapping("/u/{code}/persepsi")
    Mono<Rendering> office(@PathVariable String code, @RequestParam Optional<String> period) {
        Unit unit = registry.unitOrRefuse(code);
        Optional<Period> asked = period.filter(own -> !own.isBlank()).map(Periods::orRefuse);
        return perceptions
                .periods(unit.id())
                .flatMap(known ->
                        office(
                                unit,
                                asked.or(() -> known.stream().findFirst())
                                        .orElseGet(() -> Periods.running(unit, clock)),
                                known));
    }

    private Mono<Rendering> office(Unit unit, Period period, List<Period> known) {
        return Mono.zip(
                        figures.forEverybody(Cut.whole(unit, period)),
                        perceptions.of(unit.id(), period))
                .map(found ->
                        Rendering.view("perceptions/office")
                                .modelAttribute("unit", unit)
                                .modelAttribute("period", period)
                                .modelAttribute("periods", Periods.with(period, known))
                                .modelAttribute("reading", Reading.of(found.getT1()))
                                .modelAttribute("surveys", PerceptionSurvey.values())
                                .modelAttribute("indices", found.getT2())
                                .build());
    }

    @GetMapping("/rilis/{period}/{version:\\d\\d?\\d?\\d?}/persepsi")
    Mono<Rendering> published(
            @PathVariable String period, @PathVariable int version, ServerWebExchange exchange) {
        Period of = Periods.orRefuse(period);
        String path = "/rilis/" + of.code() + '/' + version;
        ListQuery query = ListQuery.of(exchange, path + "/persepsi");
        return Mono.zip(perceptions.count(of, version), perceptions.published(of, version, query))
                .filter(found -> found.getT1() > 0)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"))
                .map(found ->
                        Rendering.view("perceptions/published")
                                .modelAttribute("period", of)
                                .modelAttribute("version", version)
                                .modelAttribute("release", path)
                                .modelAttribute("units", found.getT1())
                                .modelAttribute("surveys", PerceptionSurvey.values())
                                .modelAttribute("list", found.getT2())
                                .build());
    }
}
