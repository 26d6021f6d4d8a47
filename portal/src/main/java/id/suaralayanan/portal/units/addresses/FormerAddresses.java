package id.suaralayanan.portal.units.addresses;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Answers 301 where an address names a unit by a code that it had once, for pages and programs
/// alike. Where citizens look for a unit that goes on in another one, they are led there; its own
/// figures are still found under a period (`/u/{code}?period=`).
///
/// A browser keeps such an answer for a few minutes only, for a move can be undone.
@Component
record FormerAddresses(Registry registry) implements WebFilter {
    private static final Pattern CODE =
            Pattern.compile("(\\d{2}(?:\\.\\d+)*-[A-Z0-9-]+)((?:\\.[a-z]+)?)");
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return better(exchange.getRequest())
                .map(address -> moved(exchange, address))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Void> moved(ServerWebExchange exchange, String address) {
        String query = exchange.getRequest().getURI().getRawQuery();
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        response.getHeaders().setLocation(URI.create(address + (query == null ? "" : "?" + query)));
        response.getHeaders().setCacheControl(CacheControl.maxAge(KEPT));
        return response.setComplete();
    }

    /// The address of today; empty where this is it.
    private Optional<String> better(ServerHttpRequest request) {
        String path = request.getURI().getRawPath();
        boolean reads =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!reads || path.indexOf('-') < 0 || !registry.isRead()) {
            return Optional.empty();
        }
        String[] parts = path.split("/", -1);
        boolean changed = false;
        for (int i = 2; i < parts.length; i++) {
            var named = CODE.matcher(parts[i]);
            if (named.matches()) {
                String code = code(named.group(1), request, parts);
                changed |= !code.equals(named.group(1));
                parts[i] = code + named.group(2);
            }
        }
        return changed ? Optional.of(String.join("/", parts)) : Optional.empty();
    }

    private String code(String code, ServerHttpRequest request, String[] parts) {
        return registry.unit(code)
                .map(unit -> isSought(request, parts) ? registry.acting(unit) : unit)
                .map(Unit::code)
                .orElse(code);
    }

    /// Whether somebody looks for the unit that serves citizens now.
    private static boolean isSought(ServerHttpRequest request, String[] parts) {
        return parts[1].equals("adu")
                || parts[1].equals("u")
                        && parts.length == 3
                        && !request.getQueryParams().containsKey("period");
    }
}
