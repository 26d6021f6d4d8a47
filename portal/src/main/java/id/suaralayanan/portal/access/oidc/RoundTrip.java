package id.suaralayanan.portal.access.oidc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/// What a browser carries while its officer is at the provider, so that the answer can be told from
/// one that somebody else asked for. Never prints itself.
///
/// @param state comes back with the answer
/// @param nonce stands, hashed, in the ID token
/// @param verifier proves at the provider that the code is spent by who asked for it (PKCE)
/// @param next where the officer wanted to go
record RoundTrip(String state, String nonce, String verifier, String next) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String BETWEEN = "~";

    static RoundTrip of(OAuth2AuthorizationRequest request, String next) {
        return new RoundTrip(
                Objects.requireNonNull(request.getState()),
                Objects.requireNonNull(request.<String>getAttribute(OidcParameterNames.NONCE)),
                Objects.requireNonNull(
                        request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                next);
    }

    /// As it stands in the cookie.
    String text() {
        byte[] page = next.getBytes(StandardCharsets.UTF_8);
        return String.join(BETWEEN, state, nonce, verifier, BASE64.encodeToString(page));
    }

    static Optional<RoundTrip> read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return parts.length == 4
                ? Optional.of(
                        new RoundTrip(
                                parts[0],
                                parts[1],
                                parts[2],
                                new String(
                                        Base64.getUrlDecoder().decode(parts[3]),
                                        StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /// The request as it was sent to the provider.
    OAuth2AuthorizationRequest request(ClientRegistration registration) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(state)
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                registration.getRegistrationId(),
                                OidcParameterNames.NONCE,
                                nonce,
                                PkceParameterNames.CODE_VERIFIER,
                                verifier))
                .build();
    }

    @Override
    public String toString() {
        return "RoundTrip[…]";
    }
}
