package id.suaralayanan.portal.access.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import id.suaralayanan.portal.throttling.ClientAddresses;
import id.suaralayanan.portal.throttling.TokenBuckets;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/masuk/instansi/keluar`: the provider itself, not a browser, says that a session has ended
/// there (OpenID Connect Back-Channel Logout 1.0). It ends here at once.
@Controller
final class BackChannel {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A token of an unknown key makes the portal ask for keys: strangers do not do that at will.
    private static final int BURST = 200;

    private static final Duration ONE_MORE_AFTER = Duration.ofSeconds(1);

    private final Provider provider;
    private final OidcSettings settings;
    private final ProviderSessions sessions;
    private final ClientAddresses clients;
    private final TokenBuckets<String> tries;
    private final Mono<ReactiveJwtDecoder> decoder;

    BackChannel(
            Provider provider,
            OidcSettings settings,
            ProviderSessions sessions,
            ClientAddresses clients,
            Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.sessions = sessions;
        this.clients = clients;
        tries = new TokenBuckets<>(BURST, ONE_MORE_AFTER, clock);
        decoder =
                provider.described()
                        .map(known ->
                                decoder(String.valueOf(known.getProviderDetails().getJwkSetUri())))
                        .cache(_ -> Duration.ofHours(1), _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    @PostMapping("/masuk/instansi/keluar")
    Mono<ResponseEntity<Void>> end(ServerWebExchange exchange) {
        if (!provider.isOn()) {
            return ProblemException.signal(HttpStatus.NOT_FOUND, "status.404");
        }
        if (tries.isTooMuch(clients.of(exchange.getRequest()).household())) {
            return Mono.error(
                    ProblemException.later(
                            HttpStatus.TOO_MANY_REQUESTS, "provider-answer", ONE_MORE_AFTER));
        }
        return Form.of(exchange)
                .flatMap(form -> decoder.flatMap(it -> it.decode(form.raw("logout_token"))))
                .timeout(PATIENCE)
                .onErrorMap(JwtException.class, _ -> refused())
                .flatMap(this::end)
                .thenReturn(ResponseEntity.ok().header("Cache-Control", "no-store").<Void>build());
    }

    private Mono<Void> end(Jwt token) {
        String subject = orEmpty(token.getSubject());
        String session = orEmpty(token.getClaimAsString("sid"));
        return subject.isEmpty() && session.isEmpty()
                ? Mono.error(refused())
                : sessions.end(settings.issuer(), subject, session);
    }

    private ReactiveJwtDecoder decoder(String keys) {
        var decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                        .validateType(false)
                        .jwtProcessorCustomizer(processor ->
                                processor.setJWSTypeVerifier(
                                        new DefaultJOSEObjectTypeVerifier<>(
                                                new JOSEObjectType("logout+jwt"),
                                                JOSEObjectType.JWT,
                                                null)))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        List.<OAuth2TokenValidator<Jwt>>of(
                                new JwtIssuerValidator(settings.issuer()),
                                new JwtAudienceValidator(settings.clientId()),
                                new JwtTimestampValidator(),
                                new JwtClaimValidator<Map<String, Object>>(
                                        "events",
                                        events -> events != null && events.containsKey(EVENT)),
                                new JwtClaimValidator<>("nonce", nonce -> nonce == null))));
        return decoder;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ProblemException refused() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "provider-answer");
    }
}
