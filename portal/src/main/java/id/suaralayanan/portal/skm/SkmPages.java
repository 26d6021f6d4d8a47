package id.suaralayanan.portal.skm;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/skm`: how the exchange with the national portal goes, what failed last and why, and
/// which unit is which survey there.
@Controller
record SkmPages(
        SkmLinks links, SkmQueue queue, SkmSettings settings, Registry registry, Clock clock) {
    private static final String HERE = "/admin/skm";
    private static final Pattern SURVEY = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    /// What was typed.
    ///
    /// @param fault key of the sentence that says what is wrong; empty when nothing is
    record TypedLink(String unit, String survey, String fault) {
        static final TypedLink NOTHING = new TypedLink("", "", "");
    }

    @GetMapping(HERE)
    Mono<Rendering> show(@AuthenticationPrincipal Officer officer) {
        return page(officer, TypedLink.NOTHING);
    }

    @PostMapping(HERE)
    Mono<Rendering> link(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> link(officer, form.line("unit"), form.line("survei")));
    }

    private Mono<Rendering> link(Officer officer, String code, String survey) {
        Optional<Unit> unit = registry.unit(code);
        if (unit.isEmpty()) {
            return page(officer, new TypedLink(code, survey, "skm.fault.unit"));
        }
        if (!SURVEY.matcher(survey).matches()) {
            return page(officer, new TypedLink(code, survey, "skm.fault.survey"));
        }
        return links.link(unit.get().id(), survey, officer.id())
                .flatMap(done ->
                        done
                                ? Mono.just(back())
                                : page(officer, new TypedLink(code, survey, "skm.fault.taken")));
    }

    @PostMapping(HERE + "/{unit}/lepas")
    Mono<Rendering> unlink(@AuthenticationPrincipal Officer officer, @PathVariable int unit) {
        return links.unlink(unit, officer.id()).thenReturn(back());
    }

    /// Asks for the last quarter that is over.
    @PostMapping(HERE + "/{unit}/ambil")
    Mono<Rendering> ask(@PathVariable int unit) {
        return Mono.justOrEmpty(registry.unit(unit))
                .flatMap(known ->
                        queue.placeQuestion(
                                unit,
                                Period.of(Period.Kind.QUARTER, known.today(clock)).previous(),
                                clock.instant()))
                .thenReturn(back());
    }

    @PostMapping(HERE + "/tukar/{id}/ulang")
    Mono<Rendering> tryAgain(@PathVariable long id) {
        return links.tryAgain(id).thenReturn(back());
    }

    private static Rendering back() {
        return SeeOther.at(HERE);
    }

    private Mono<Rendering> page(Officer officer, TypedLink typed) {
        return Mono.zip(links.links().collectList(), links.progress().collectList())
                .map(found ->
                        Rendering.view("skm/exchange")
                                .modelAttribute("here", "admin-skm")
                                .modelAttribute("zone", officer.zone())
                                .modelAttribute("settings", settings)
                                .modelAttribute("links", found.getT1())
                                .modelAttribute("all", found.getT2())
                                .modelAttribute("typed", typed)
                                .status(
                                        typed.fault().isEmpty()
                                                ? HttpStatus.OK
                                                : HttpStatus.UNPROCESSABLE_CONTENT)
                                .build());
    }
}
