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

    /// Where the browser goes to end the session at the provider; empty when this one did not begin
    /// there, or the provider cannot be asked.
    ///
    /// @param back the page here that comes afterwards
    public Mono<String> address(OpaqueToken here, String back, ServerWebExchange exchange) {
        if (!provider.isOn()) {
            return Mono.empty();
        }
        String after = address.of(exchange) + back;
        return sessions.token(here)
                .flatMap(token ->
                        provider.described()
                                .flatMap(known -> Mono.justOrEmpty(Provider.endOfSessions(known)))
                                .map(end -> ended(end, token, after)))
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
