package id.suaralayanan.portal.access.signin;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.rules.StaffArea;
import id.suaralayanan.portal.access.secondfactor.CodeCheck;
import id.suaralayanan.portal.access.secondfactor.RecoveryCode;
import id.suaralayanan.portal.access.sessions.SessionStart;
import id.suaralayanan.portal.throttling.ClientAddresses;
import id.suaralayanan.portal.web.form.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The second step of signing in: `/masuk/kode` takes a code of the app or a recovery code,
/// `/masuk/kode/baru` the first code of an app that was set up just now.
@Controller
record SecondStepPages(
        PasswordPass passes,
        CodeCheck codes,
        Entrance entrance,
        SessionStart start,
        ClientAddresses clients) {
    /// The form of a step as it came.
    private record Step(Officer officer, String pass, String code, String next, String client) {}

    /// The same page in the other language; the address alone leads to the first step.
    @GetMapping({"/masuk/kode", "/masuk/kode/baru"})
    Mono<Rendering> again(ServerWebExchange exchange) {
        boolean first = exchange.getRequest().getPath().value().endsWith("/baru");
        Mono<Step> step = Form.isForm(exchange) ? step(exchange) : Mono.empty();
        return step.flatMap(it ->
                        first
                                ? entrance.setUp(it.officer(), it.pass(), it.next(), Map.of())
                                : Mono.just(entrance.code(it.pass(), it.next(), Map.of())))
                .switchIfEmpty(Mono.fromSupplier(() -> Entrance.seeOther("/masuk")));
    }

    @PostMapping("/masuk/kode")
    Mono<Rendering> enter(ServerWebExchange exchange) {
        return step(exchange)
                .flatMap(step ->
                        codes.check(step.officer(), step.code(), step.client())
                                .flatMap(result ->
                                        result instanceof CodeCheck.Result.Right
                                                ? entered(step, exchange)
                                                : Mono.just(
                                                        entrance.code(
                                                                step.pass(),
                                                                step.next(),
                                                                fault(result, exchange)))))
                .switchIfEmpty(Mono.fromSupplier(() -> Entrance.seeOther("/masuk")));
    }

    @PostMapping("/masuk/kode/baru")
    Mono<Rendering> confirm(ServerWebExchange exchange) {
        return step(exchange)
                .flatMap(step ->
                        codes.confirm(step.officer(), step.code(), step.client())
                                .flatMap(result ->
                                        result
                                                        instanceof
                                                        CodeCheck.Result.Right(
                                                                List<RecoveryCode> sheet)
                                                ? protectedNow(step, sheet, exchange)
                                                : entrance.setUp(
                                                        step.officer(),
                                                        step.pass(),
                                                        step.next(),
                                                        fault(result, exchange))))
                .switchIfEmpty(Mono.fromSupplier(() -> Entrance.seeOther("/masuk")));
    }

    private Mono<Step> step(ServerWebExchange exchange) {
        String client = clients.of(exchange.getRequest()).household();
        return Form.of(exchange)
                .flatMap(form ->
                        passes.account(form.raw("tanda"))
                                .map(account ->
                                        new Step(
                                                account.officer(),
                                                form.raw("tanda"),
                                                form.line("kode"),
                                                form.raw("lanjut"),
                                                client)));
    }

    private Mono<Rendering> entered(Step step, ServerWebExchange exchange) {
        return start.open(step.officer(), exchange)
                .thenReturn(Entrance.seeOther(StaffArea.target(step.officer(), step.next())));
    }

    /// The codes for emergencies stand on this page and nowhere else afterwards.
    private Mono<Rendering> protectedNow(
            Step step, List<RecoveryCode> sheet, ServerWebExchange exchange) {
        return start.open(step.officer(), exchange)
                .thenReturn(
                        Rendering.view("access/recovery")
                                .modelAttribute("codes", sheet)
                                .modelAttribute("to", StaffArea.target(step.officer(), step.next()))
                                .build());
    }

    /// What is wrong, for the page; sets the status of the answer.
    private static Map<String, ?> fault(CodeCheck.Result result, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        if (result instanceof CodeCheck.Result.TooSoon(Duration delay)) {
            long seconds = Math.max(1, delay.toSeconds());
            response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return Map.of("fault", "soon", "seconds", seconds);
        }
        response.setStatusCode(HttpStatus.UNAUTHORIZED);
        return Map.of("fault", "code");
    }
}
