package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.complaints.AnswerSpeed;
import id.suaralayanan.portal.complaints.AnswerTimes;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.improvements.Improvements;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.web.QrCode;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The screen in an office's waiting room: the public figures of its unit, large, and how to rate.
@Controller
record ScreenPage(
        Registry registry,
        Figures figures,
        AnswerTimes answerTimes,
        Improvements improvements,
        PublicAddress address,
        AnswerEvidences evidences,
        Clock clock) {
    private static final int QUARTERS = 8;
    private static final int NOTES = 1;

    @GetMapping("/layar/{code}")
    Mono<Rendering> screen(@PathVariable String code, ServerWebExchange exchange) {
        Unit unit = registry.unitOrRefuse(code);
        Period running = Periods.running(unit, clock);
        return figures.trend(unit, running, QUARTERS)
                .flatMap(trend -> {
                    Period chosen = Periods.latest(trend, running);
                    return Mono.zip(
                                    figures.forEverybody(Cut.whole(unit, chosen)),
                                    answerTimes.publicSpeed(unit.id()),
                                    improvements.newest(unit.id(), NOTES),
                                    evidences.of(unit.id(), chosen))
                            .map(found ->
                                    page(found.getT1(), found.getT2(), exchange)
                                            .modelAttribute("notes", found.getT3().shown())
                                            .modelAttribute(
                                                    "change",
                                                    Movement.of(
                                                            found.getT1(), trend, found.getT4()))
                                            .build());
                });
    }

    private Rendering.Builder<?> page(
            Figure figure, Optional<AnswerSpeed> complaints, ServerWebExchange exchange) {
        Unit unit = figure.cut().unit();
        Locale language = Language.of(exchange);
        Optional<String> code = HomePages.ratingCode(registry, unit, clock);
        return Rendering.view("figures/screen")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .modelAttribute("unit", unit)
                .modelAttribute("reading", Reading.of(figure))
                .modelAttribute("weakest", Weakest.of(figure, language))
                .modelAttribute("complaints", complaints)
                .modelAttribute("code", code.orElse(""))
                .modelAttribute("qr", code.map(at -> QrCode.of(address.survey(exchange, at))))
                .modelAttribute("site", address.spoken(exchange))
                .modelAttribute("now", clock.instant());
    }
}
