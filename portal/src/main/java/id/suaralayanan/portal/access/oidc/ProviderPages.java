package id.suaralayanan.portal.access.oidc;

import id.suaralayanan.portal.access.rules.StaffArea;
import id.suaralayanan.portal.access.sessions.SessionStart;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.web.form.SeeOther;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/masuk/instansi` leads to the provider, `/masuk/instansi/kembali` takes its answer.
@Controller
record ProviderPages(
        Provider provider,
        RoundTripCookie cookie,
        TokenExchange tokens,
        ProviderOfficers officers,
        ProviderSessions sessions,
        SessionStart start,
        OidcSettings settings,
        PublicAddress address) {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);

    @GetMapping("/masuk/instansi")
    Mono<Rendering> leave(@RequestParam Optional<String> lanjut, ServerWebExchange exchange) {
        return registration(exchange)
                .flatMap(known -> {
                    var resolver =
                            new DefaultServerOAuth2AuthorizationRequestResolver(
                                    _ -> Mono.just(known));
                    resolver.setAuthorizationRequestCustomizer(
                            OAuth2AuthorizationRequestCustomizers.withPkce());
                    return resolver.resolve(exchange, Provider.ID);
                })
                .map(request -> {
                    cookie.write(exchange, RoundTrip.of(request, lanjut.orElse("")));
                    return seeOther(request.getAuthorizationRequestUri());
                });
    }

    @GetMapping("/masuk/instansi/kembali")
    Mono<Rendering> arrive(
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> iss,
            ServerWebExchange exchange) {
        RoundTrip trip = cookie.take(exchange).orElseThrow(ProviderPages::refused);
        if (code.isEmpty()
                || !state.equals(Optional.of(trip.state()))
                || iss.filter(issuer -> !issuer.equals(settings.issuer())).isPresent()) {
            throw refused();
        }
        return registration(exchange)
                .flatMap(known -> tokens.token(known, trip, answer(known, code.get(), trip)))
                .onErrorMap(AuthenticationException.class, ProviderPages::told)
                .onErrorMap(TimeoutException.class, ProviderPages::silent)
                .flatMap(token -> enter(token, trip, exchange));
    }

    private Mono<Rendering> enter(OidcIdToken token, RoundTrip trip, ServerWebExchange exchange) {
        return officers.of(new Claims(token.getClaims(), settings))
                .flatMap(officer ->
                        start.open(officer, exchange)
                                .flatMap(here ->
                                        sessions.note(here, there(token), token.getTokenValue()))
                                .thenReturn(seeOther(StaffArea.target(officer, trip.next()))));
    }

    /// A provider that names no session has one per person.
    private static String there(OidcIdToken token) {
        String session = token.getClaimAsString("sid");
        return session == null ? token.getSubject() : session;
    }

    private Mono<ClientRegistration> registration(ServerWebExchange exchange) {
        return provider.isOn()
                ? provider.registration(address.of(exchange) + "/masuk/instansi/kembali")
                        .onErrorMap(ProviderPages::silent)
                : ProblemException.signal(HttpStatus.NOT_FOUND, "status.404");
    }

    private static OAuth2AuthorizationResponse answer(
            ClientRegistration known, String code, RoundTrip trip) {
        return OAuth2AuthorizationResponse.success(code)
                .redirectUri(known.getRedirectUri())
                .state(trip.state())
                .build();
    }

    private static Rendering seeOther(String to) {
        return SeeOther.at(URI.create(to).toString());
    }

    private static ProblemException refused() {
        return ProblemException.of(HttpStatus.FORBIDDEN, "provider-answer");
    }

    /// The log tells the operator what the page does not tell a stranger.
    private static Throwable told(Throwable failure) {
        LOG.warn("An answer of the identity provider is refused: {}", failure.getMessage());
        return refused();
    }

    private static Throwable silent(Throwable failure) {
        LOG.warn("The identity provider does not answer: {}", failure.toString());
        return ProblemException.of(HttpStatus.BAD_GATEWAY, "provider-silent");
    }
}
