package id.suaralayanan.portal.access.own;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.sessions.SessionCookie;
import id.suaralayanan.portal.access.sessions.SessionList;
import id.suaralayanan.portal.web.form.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/akun/sesi`: on which devices one's own account is signed in, and the way to end that.
@Controller
record OwnSessionPages(SessionList sessions, SessionCookie cookie) {
    private static final String HERE = "/akun/sesi";

    @GetMapping(HERE)
    Mono<Rendering> list(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return sessions.of(officer.id(), here(exchange))
                .map(open ->
                        Rendering.view("access/sessions")
                                .modelAttribute("here", "akun-sesi")
                                .modelAttribute("sessions", open)
                                .modelAttribute("zone", officer.zone())
                                .build());
    }

    @PostMapping(HERE + "/{number}/tutup")
    Mono<Rendering> close(@AuthenticationPrincipal Officer officer, @PathVariable int number) {
        return sessions.close(officer.id(), number, officer.id()).thenReturn(back());
    }

    @PostMapping(HERE + "/tutup-lain")
    Mono<Rendering> closeOthers(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return sessions.closeOthers(officer.id(), here(exchange), officer.id()).thenReturn(back());
    }

    /// Nobody gets here without a session.
    private OpaqueToken here(ServerWebExchange exchange) {
        return cookie.read(exchange.getRequest()).orElseThrow();
    }

    private static Rendering back() {
        return SeeOther.at(HERE);
    }
}
