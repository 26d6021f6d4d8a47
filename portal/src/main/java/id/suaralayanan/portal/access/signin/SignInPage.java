package id.suaralayanan.portal.access.signin;

import id.suaralayanan.portal.access.oidc.Provider;
import id.suaralayanan.portal.access.oidc.ProviderLogout;
import id.suaralayanan.portal.access.sessions.Officers;
import id.suaralayanan.portal.access.sessions.SessionCookie;
import id.suaralayanan.portal.access.sessions.Sessions;
import id.suaralayanan.portal.throttling.ClientAddresses;
import id.suaralayanan.portal.web.form.Form;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Signing in (`/masuk`) and out (`/keluar`).
@Controller
record SignInPage(
        SignIn signIn,
        Sessions sessions,
        SessionCookie cookie,
        Entrance entrance,
        Provider provider,
        ProviderLogout logout,
        ClientAddresses clients) {
    @GetMapping("/masuk")
    Rendering show(
            @RequestParam Optional<String> lanjut,
            @RequestParam Optional<String> keluar,
            @RequestParam Optional<String> siap) {
        return page(
                Map.of(
                        "next", lanjut.orElse(""),
                        "left", keluar.isPresent(),
                        "ready", siap.isPresent()));
    }

    @PostMapping("/masuk")
    Mono<Rendering> enter(ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form ->
                        signIn.attempt(
                                        form.raw("username"),
                                        form.raw("password"),
                                        clients.of(exchange.getRequest()).household())
                                .flatMap(result -> answer(exchange, form, result)));
    }

    private Mono<Rendering> answer(ServerWebExchange exchange, Form form, SignIn.Result result) {
        return switch (result) {
            case SignIn.Result.Right(Officers.Account account) ->
                    entrance.after(account, form.raw("lanjut"), exchange);
            case SignIn.Result.Refused() ->
                    Mono.just(again(exchange, form, HttpStatus.UNAUTHORIZED, "wrong", null));
            case SignIn.Result.TooSoon(Duration delay) ->
                    Mono.just(again(exchange, form, HttpStatus.TOO_MANY_REQUESTS, "soon", delay));
        };
    }

    /// The same page with what was typed, except the password.
    private Rendering again(
            ServerWebExchange exchange,
            Form form,
            HttpStatus status,
            String fault,
            @Nullable Duration wait) {
        exchange.getResponse().setStatusCode(status);
        long seconds = wait == null ? 0 : Math.max(1, wait.toSeconds());
        if (wait != null) {
            exchange.getResponse()
                    .getHeaders()
                    .set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return page(
                Map.of(
                        "fault",
                        fault,
                        "seconds",
                        seconds,
                        "username",
                        form.raw("username"),
                        "next",
                        form.raw("lanjut")));
    }

    @PostMapping("/keluar")
    Mono<Rendering> leave(ServerWebExchange exchange, Locale language) {
        String after = "/masuk?keluar=ya&lang=" + language.getLanguage();
        Mono<String> provider =
                Mono.justOrEmpty(cookie.read(exchange.getRequest()))
                        .flatMap(here ->
                                logout.token(here)
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty())
                                        .delayUntil(_ -> sessions.close(here)))
                        .flatMap(Mono::justOrEmpty)
                        .flatMap(token -> logout.address(token, after, exchange))
                        .defaultIfEmpty("");
        return provider.map(there -> {
            cookie.clear(exchange);
            exchange.getResponse()
                    .getHeaders()
                    .set("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
            return there.isEmpty() ? Entrance.seeOther(after) : leaving(exchange, there);
        });
    }

    /// The policy of this page lets no form lead to another site, not even by redirection.
    private static Rendering leaving(ServerWebExchange exchange, String provider) {
        exchange.getResponse().getHeaders().set("Refresh", "0; url=" + provider);
        return Rendering.view("access/leaving").modelAttribute("provider", provider).build();
    }

    private Rendering page(Map<String, ?> model) {
        return Rendering.view("access/sign-in")
                .modelAttribute("provider", provider)
                .model(model)
                .build();
    }
}
