package id.suaralayanan.portal.access.oidc;

import java.time.Duration;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Spends the code of an answer at the provider and judges the ID token that comes for it:
/// signature (RS256 by a key of the provider), issuer, audience, times and nonce. The access token
/// is thrown away.
@Component
final class TokenExchange {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Mono<OidcAuthorizationCodeReactiveAuthenticationManager> judge =
            Mono.fromSupplier(TokenExchange::judge).cache();

    private static OidcAuthorizationCodeReactiveAuthenticationManager judge() {
        return new OidcAuthorizationCodeReactiveAuthenticationManager(
                new WebClientReactiveAuthorizationCodeTokenResponseClient(),
                request -> Mono.just(new DefaultOidcUser(List.of(), request.getIdToken())));
    }

    /// @throws org.springframework.security.core.AuthenticationException for an answer that is not
    ///   to this request, and for a token that does not hold
    Mono<OidcIdToken> token(
            ClientRegistration registration, RoundTrip trip, OAuth2AuthorizationResponse answer) {
        var exchange = new OAuth2AuthorizationExchange(trip.request(registration), answer);
        return judge.flatMap(it ->
                        it.authenticate(
                                new OAuth2AuthorizationCodeAuthenticationToken(
                                        registration, exchange)))
                .timeout(PATIENCE)
                .mapNotNull(Authentication::getPrincipal)
                .cast(OidcUser.class)
                .map(OidcUser::getIdToken);
    }
}
