package id.suaralayanan.portal.publications;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/rilis`: what a publication on its way says of the own unit, and the head's objection.
@Controller
record UnitPublicationPages(OwnFigures figures, Objections objections, Publications publications) {
    private static final String HERE = "/unit/rilis";
    private static final int LONGEST = 4_000;

    @GetMapping(HERE)
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String hasil) {
        String notice = hasil.equals("diajukan") ? "rilis.unit.filed" : "";
        return page(officer, "", notice, HttpStatus.OK);
    }

    @PostMapping(HERE)
    Mono<Rendering> object(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        officer.require(Role.UNIT_HEAD);
        return Form.of(exchange).flatMap(form -> file(form, officer));
    }

    private Mono<Rendering> file(Form form, Officer officer) {
        String words = form.text("kata");
        if (words.isEmpty() || PlainText.length(words) > LONGEST) {
            return page(officer, words, "rilis.unit.words", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int publication = form.number("terbitan", 9).orElse(0);
        return objections
                .file(form.sending(), publication, officer.ownUnit().unit(), words, officer)
                .filter(done -> done)
                .map(_ -> SeeOther.at(HERE + "?hasil=diajukan"))
                .switchIfEmpty(
                        Mono.defer(() ->
                                page(officer, words, "rilis.unit.over", HttpStatus.CONFLICT)));
    }

    private Mono<Rendering> page(Officer officer, String typed, String notice, HttpStatus status) {
        var unit = officer.ownUnit();
        return Mono.zip(
                        figures.of(unit.unit()).collectList(),
                        objections.of(unit.unit()).collectList())
                .map(found ->
                        Rendering.view("publications/unit")
                                .modelAttribute("here", "unit-rilis")
                                .modelAttribute("zone", unit.zone())
                                .modelAttribute("now", publications.now())
                                .modelAttribute("acts", officer.role() == Role.UNIT_HEAD)
                                .modelAttribute("typed", typed)
                                .modelAttribute("notice", notice)
                                .modelAttribute("isFault", status != HttpStatus.OK)
                                .modelAttribute("figures", found.getT1())
                                .modelAttribute("objections", found.getT2())
                                .status(status)
                                .build());
    }
}
