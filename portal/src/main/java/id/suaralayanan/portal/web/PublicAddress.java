package id.suaralayanan.portal.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Where citizens find this site: `SUARA_BASE_URL`, else the address by which the page was asked
/// for. Goes into QR codes and onto paper, and tells own pages from foreign ones.
@Component
public final class PublicAddress {
    private static final String FORWARDED_HOST = "X-Forwarded-Host";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final String HTTPS = "https";

    private final String given;
    private final Optional<URI> base;

    public PublicAddress(@Value("${suara.base-url:}") String given) {
        this.given = given.replaceAll("/+$", "");
        base = this.given.isEmpty() ? Optional.empty() : Optional.of(URI.create(this.given));
    }

    /// Without a slash at the end, e.g. `https://nilai.go.id`.
    public String of(ServerWebExchange exchange) {
        return of(exchange.getRequest());
    }

    /// As [#of(ServerWebExchange)]. A proxy that ends the encryption says so, and the citizen's
    /// browser knows no other address than the encrypted one.
    public String of(ServerHttpRequest request) {
        if (!given.isEmpty()) {
            return given;
        }
        URI asked = request.getURI();
        var scheme = isEncrypted(request) ? HTTPS : asked.getScheme();
        return scheme + "://" + asked.getAuthority();
    }

    /// As people read and type it: `nilai.go.id`.
    public String spoken(ServerWebExchange exchange) {
        return of(exchange).replaceFirst("^https?://", "");
    }

    /// The survey behind a point, for a QR code: in capital letters, for which the code needs fewer
    /// modules.
    ///
    /// @param point its short code
    public String survey(ServerWebExchange exchange, String point) {
        return capitals(of(exchange)) + "/S/" + point.toUpperCase(Locale.ROOT);
    }

    /// Whether a page is one of ours: at the base address, or at the host that this request names,
    /// be it to a proxy. A foreign page can make a browser send neither of these headers.
    ///
    /// @param page its address or its origin
    public boolean isOwn(String page, ServerHttpRequest request) {
        var origin = web(page);
        return origin.isPresent()
                && (base.filter(own -> isSame(own, origin.get())).isPresent()
                        || hosts(request).anyMatch(host -> isAt(origin.get(), host)));
    }

    /// Whether the citizen's browser is connected by `https`: as the proxy says, else as the base
    /// address says where the request names its host.
    public boolean isEncrypted(ServerHttpRequest request) {
        @Nullable String forwarded = request.getHeaders().getFirst(FORWARDED_PROTO);
        return forwarded == null
                ? base.filter(own -> HTTPS.equals(own.getScheme()))
                        .filter(own -> hosts(request).anyMatch(host -> isAt(own, host)))
                        .isPresent()
                : last(forwarded).equalsIgnoreCase(HTTPS);
    }

    private static Stream<String> hosts(ServerHttpRequest request) {
        return Stream.of(HttpHeaders.HOST, FORWARDED_HOST)
                .flatMap(name -> request.getHeaders().getOrEmpty(name).stream())
                .map(PublicAddress::last);
    }

    /// What the nearest of several proxies wrote.
    private static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }

    private static boolean isSame(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && isAt(one, other.getRawAuthority());
    }

    /// A proxy may end the encryption, so that a host alone does not tell the scheme.
    private static boolean isAt(URI page, String host) {
        return withoutPort(page, page.getRawAuthority()).equalsIgnoreCase(withoutPort(page, host));
    }

    private static String withoutPort(URI page, String authority) {
        var usual = HTTPS.equalsIgnoreCase(page.getScheme()) ? ":443" : ":80";
        return authority.endsWith(usual)
                ? authority.substring(0, authority.length() - usual.length())
                : authority;
    }

    private static Optional<URI> web(String page) {
        try {
            var address = new URI(page);
            return address.getScheme() == null || address.getHost() == null
                    ? Optional.empty()
                    : Optional.of(address);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    static String capitals(String address) {
        return address.toUpperCase(Locale.ROOT);
    }
}
