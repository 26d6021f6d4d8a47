package id.suaralayanan.portal.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses forms that another site sends in a citizen's browser.
///
/// `Sec-Fetch-Site` decides where the browser sends it, else `Origin` must be our own. A request
/// with neither comes from a very old browser or no browser: there is no cookie to abuse.
@Component
final class CrossOriginFilter implements WebFilter {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return SAFE.contains(request.getMethod()) || isOurs(request)
                ? chain.filter(exchange)
                : Mono.error(ProblemException.of(HttpStatus.FORBIDDEN, "cross-site"));
    }

    private static boolean isOurs(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return isOwn(headers.getOrigin(), headers.getFirst(HttpHeaders.HOST));
    }

    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        return origin == null
                || origin.equals("http://" + host)
                || origin.equals("https://" + host);
    }
}
