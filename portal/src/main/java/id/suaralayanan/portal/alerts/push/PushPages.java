package id.suaralayanan.portal.alerts.push;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/akun/kabar/perangkat`: an officer of a unit is told on this device, too, or no longer.
@Controller
record PushPages(PushDevices devices, PushSettings settings) {
    private static final String PAGE = "/akun/kabar";

    @PostMapping(PAGE + "/perangkat")
    Mono<Rendering> change(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form ->
                        form.line("hapus").isEmpty()
                                ? enter(officer, form)
                                : devices.remove(officer.id(), form.number("hapus", 18).orElse(0)))
                .thenReturn(SeeOther.at(PAGE));
    }

    private Mono<Void> enter(Officer officer, Form form) {
        var language = form.line("bahasa").equals("en") ? "en" : "id";
        return Mono.justOrEmpty(PushAddress.of(form, settings.privateTargets()))
                .switchIfEmpty(
                        ProblemException.signal(HttpStatus.UNPROCESSABLE_CONTENT, "push-address"))
                .flatMap(address -> devices.store(officer, address, language))
                .filter(stored -> stored)
                .switchIfEmpty(ProblemException.signal(HttpStatus.CONFLICT, "push-many"))
                .then();
    }
}
