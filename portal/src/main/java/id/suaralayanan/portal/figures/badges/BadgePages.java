package id.suaralayanan.portal.figures.badges;

import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Pictures for the sites of others, and the page that says how to put them there. They show the
/// same quarter as the unit's page, set no cookie and load no script.
@Controller
record BadgePages(
        Registry registry,
        Figures figures,
        AnswerEvidences evidences,
        Badges badges,
        PublicAddress address,
        Clock clock) {
    private static final int QUARTERS = 8;
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    @GetMapping("/lencana/{code}.svg")
    @ResponseBody
    Mono<ResponseEntity<byte[]>> badge(@PathVariable String code, ServerWebExchange exchange) {
        Unit unit = registry.unitOrRefuse(code);
        var running = Periods.running(unit, clock);
        return figures.trend(unit, running, QUARTERS)
                .map(trend -> Periods.latest(trend, running))
                .flatMap(period ->
                        Mono.zip(
                                figures.forEverybody(Cut.whole(unit, period)),
                                evidences.of(unit.id(), period)))
                .map(found ->
                        badges.of(
                                unit,
                                Reading.of(found.getT1()),
                                found.getT2().isQuestioned(),
                                Language.ofAddress(exchange)))
                .map(badge -> picture(badge));
    }

    @GetMapping("/lencana/{button:nilai|adu}/{code}.svg")
    @ResponseBody
    ResponseEntity<byte[]> button(
            @PathVariable String button, @PathVariable String code, ServerWebExchange exchange) {
        Unit unit = registry.unitOrRefuse(code);
        String key = button.equals("adu") ? "badge.complain" : "badge.rate";
        return picture(badges.button(key, unit, Language.ofAddress(exchange)));
    }

    @GetMapping("/u/{code}/pasang")
    Rendering how(@PathVariable String code, ServerWebExchange exchange) {
        return Rendering.view("figures/badges")
                .modelAttribute("unit", registry.unitOrRefuse(code))
                .modelAttribute("site", address.of(exchange))
                .modelAttribute("width", Badge.WIDTH)
                .modelAttribute("height", Badge.HEIGHT)
                .build();
    }

    private static ResponseEntity<byte[]> picture(Badge badge) {
        byte[] svg = badge.svg();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .eTag(Sha256.entityTag(svg))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType(SVG)
                .body(svg);
    }
}
