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
/// The first of these that the browser sends decides: `Sec-Fetch-Site`, which it leaves out over
/// plain HTTP; `Origin`, which is `null` for a page that hides where it is from; `Referer`. A
/// request with none of them comes from no browser: there is no cookie to abuse.
@Component
record CrossOriginFilter(PublicAddress address) implements WebFilter {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return SAFE.contains(request.getMethod()) || isOurs(request)
                ? chain.filter(exchange)
                : ProblemException.signal(HttpStatus.FORBIDDEN, "cross-site");
    }

    private boolean isOurs(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        @Nullable String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        @Nullable String origin = headers.getOrigin();
        @Nullable String page = origin == null ? headers.getFirst(HttpHeaders.REFERER) : origin;
        return page == null || address.isOwn(page, request);
    }
}
