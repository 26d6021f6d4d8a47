package id.suaralayanan.portal.throttling.networks;

import id.suaralayanan.portal.throttling.ClientAddresses;
import id.suaralayanan.portal.throttling.FilterOrder;
import id.suaralayanan.portal.throttling.TokenBuckets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Slows down a network that sends more forms than people send, and never shuts it out: each
/// further form waits a moment before anything of it is read.
@Component
@Order(FilterOrder.NETWORK_RATE)
@EnableConfigurationProperties(NetworkRateSettings.class)
public final class NetworkRateLimiter implements WebFilter {
    private final NetworkRateSettings settings;
    private final TokenBuckets<Long> forms;
    private final TokenBuckets<Long> complaints;
    private final NetworkHashes networks;

    NetworkRateLimiter(NetworkRateSettings settings, ClientAddresses clients, Clock clock) {
        this.settings = settings;
        forms = new TokenBuckets<>(settings.forms(), settings.formEvery(), clock);
        complaints = new TokenBuckets<>(settings.complaints(), settings.complaintEvery(), clock);
        networks =
                new NetworkHashes(
                        clients,
                        clock,
                        () -> {
                            forms.forget();
                            complaints.forget();
                        });
    }

    /// Counts a complaint that is about to be stored.
    ///
    /// @return whether its network sends more than people send; then it should wait its turn
    public boolean isCrowded(ServerWebExchange exchange) {
        return complaints.isTooMuch(networks.of(exchange.getRequest()));
    }

    /// After which time a crowded network may send one more complaint.
    public Duration nextTurn() {
        return settings.complaintEvery();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return isForm(request) && forms.isTooMuch(networks.of(request))
                ? Mono.delay(settings.pause()).then(chain.filter(exchange))
                : chain.filter(exchange);
    }

    private static boolean isForm(ServerHttpRequest request) {
        String path = request.getPath().value();
        return request.getMethod() == HttpMethod.POST
                && (path.startsWith("/s/")
                        || path.startsWith("/adu/")
                        || path.startsWith("/api/v1/complaints")
                        || path.startsWith("/lacak"));
    }
}
