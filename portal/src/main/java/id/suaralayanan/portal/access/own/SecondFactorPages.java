package id.suaralayanan.portal.access.own;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.secondfactor.AppSetup;
import id.suaralayanan.portal.access.secondfactor.CodeCheck;
import id.suaralayanan.portal.access.secondfactor.RecoveryCode;
import id.suaralayanan.portal.access.secondfactor.SecondFactors;
import id.suaralayanan.portal.access.sessions.SessionCookie;
import id.suaralayanan.portal.access.sessions.SessionList;
import id.suaralayanan.portal.throttling.ClientAddresses;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/akun/pengaman`: an officer protects the own account by an authenticator app, or takes that off
/// again with a last code of it.
@Controller
record SecondFactorPages(
        SecondFactors factors,
        AppSetup setup,
        CodeCheck codes,
        SessionList sessions,
        SessionCookie cookie,
        ClientAddresses clients) {
    private static final String HERE = "/akun/pengaman";
    private static final Map<String, Object> NO_FAULT = Map.of("fault", "", "seconds", 0);

    @GetMapping(HERE)
    Mono<Rendering> show(@AuthenticationPrincipal Officer officer) {
        return page(officer, NO_FAULT, HttpStatus.OK);
    }

    /// Whoever was signed in elsewhere has given no code there, and is signed out.
    @PostMapping(HERE)
    Mono<Rendering> confirm(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        var here = cookie.read(exchange.getRequest()).orElseThrow();
        return typed(exchange)
                .flatMap(code -> codes.confirm(officer, code, client(exchange)))
                .flatMap(result ->
                        result instanceof CodeCheck.Result.Right(List<RecoveryCode> sheet)
                                ? sessions.closeOthers(officer.id(), here, officer.id())
                                        .thenReturn(added(sheet))
                                : again(officer, result));
    }

    @PostMapping(HERE + "/hapus")
    Mono<Rendering> remove(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return typed(exchange)
                .flatMap(code -> codes.check(officer, code, client(exchange)))
                .flatMap(result ->
                        result instanceof CodeCheck.Result.Right
                                ? factors.remove(officer.id(), officer.id())
                                        .thenReturn(SeeOther.at("/masuk"))
                                : again(officer, result));
    }

    private static Mono<String> typed(ServerWebExchange exchange) {
        return Form.of(exchange).map(form -> form.line("kode"));
    }

    private String client(ServerWebExchange exchange) {
        return clients.of(exchange.getRequest()).household();
    }

    private Mono<Rendering> again(Officer officer, CodeCheck.Result result) {
        return result instanceof CodeCheck.Result.TooSoon(Duration delay)
                ? page(
                        officer,
                        Map.of("fault", "soon", "seconds", Math.max(1, delay.toSeconds())),
                        HttpStatus.TOO_MANY_REQUESTS)
                : page(
                        officer,
                        Map.of("fault", "code", "seconds", 0),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Mono<Rendering> page(Officer officer, Map<String, Object> fault, HttpStatus status) {
        return factors.of(officer.id())
                .flatMap(state ->
                        state.confirmed()
                                ? Mono.just(view(fault, status).modelAttribute("state", state))
                                : setup.of(officer)
                                        .map(sheet ->
                                                view(fault, status)
                                                        .modelAttribute("state", state)
                                                        .modelAttribute("setup", sheet)))
                .map(Rendering.Builder::build);
    }

    private static Rendering.Builder<?> view(Map<String, Object> fault, HttpStatus status) {
        return Rendering.view("access/protection")
                .modelAttribute("here", "akun-pengaman")
                .modelAttribute("codes", List.of())
                .model(fault)
                .status(status);
    }

    private static Rendering added(List<RecoveryCode> sheet) {
        return view(NO_FAULT, HttpStatus.OK)
                .modelAttribute("state", new SecondFactors.State(true, sheet.size()))
                .modelAttribute("codes", sheet)
                .build();
    }
}
