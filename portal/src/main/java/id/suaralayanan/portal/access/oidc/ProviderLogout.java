package id.suaralayanan.portal.access.oidc;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// Signing out here signs out at the provider, too (RP-initiated logout).
@Component
public final class ProviderLogout {
    private final Provider provider;
    private final ProviderSessions sessions;
    private final PublicAddress address;

    ProviderLogout(Provider provider, ProviderSessions sessions, PublicAddress address) {
        this.provider = provider;
        this.sessions = sessions;
        this.address = address;
    }

    /// What the provider knows a session by; empty when it did not begin there. It goes with the
    /// session.
    public Mono<String> token(OpaqueToken here) {
        return provider.isOn() ? sessions.token(here).onErrorComplete() : Mono.empty();
    }

    /// Where the browser goes to end the session at the provider; empty when the provider cannot be
    /// asked.
    ///
    /// @param token of [#token]
    /// @param back the page here that comes afterwards
    public Mono<String> address(String token, String back, ServerWebExchange exchange) {
        String after = address.of(exchange) + back;
        return provider.described()
                .flatMap(known -> Mono.justOrEmpty(Provider.endOfSessions(known)))
                .map(end -> ended(end, token, after))
                .onErrorComplete();
    }

    private static String ended(String end, String token, String after) {
        return UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{after}")
                .encode()
                .buildAndExpand(token, after)
                .toUriString();
    }
}
