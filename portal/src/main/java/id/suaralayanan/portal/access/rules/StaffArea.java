package id.suaralayanan.portal.access.rules;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.sessions.SessionCookie;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Which requests need to know who is asking: the officers' pages, and calls of the interface that
/// carry an officer's cookie. Everything else is public and passes by without a security filter.
///
/// The first segment is compared as the handlers' own patterns see it: decoded and without
/// parameters, so that `/%75nit` and `/unit;x` are the staff area too.
public final class StaffArea {
    private static final Set<String> PAGES =
            Set.of("unit", "pusat", "admin", "akun", "masuk", "keluar");

    private StaffArea() {}

    static ServerWebExchangeMatcher pages() {
        return exchange -> answer(isPage(exchange));
    }

    /// Forms whose token the security filter checks: all but those with a file, which is read as it
    /// comes and asks for a signed field of its own, and what an identity provider sends, signed.
    static ServerWebExchangeMatcher formsWithToken() {
        return exchange ->
                bringsFile(exchange) || isFromProvider(exchange)
                        ? ServerWebExchangeMatcher.MatchResult.notMatch()
                        : CsrfWebFilter.DEFAULT_CSRF_MATCHER.matches(exchange);
    }

    private static boolean isFromProvider(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().equals("/masuk/instansi/keluar");
    }

    private static boolean bringsFile(ServerWebExchange exchange) {
        var type = exchange.getRequest().getHeaders().getContentType();
        return type != null && MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type);
    }

    static ServerWebExchangeMatcher calls(SessionCookie cookie) {
        return exchange ->
                answer(
                        first(exchange).equals("api")
                                && cookie.read(exchange.getRequest()).isPresent());
    }

    public static boolean isPage(ServerWebExchange exchange) {
        return PAGES.contains(first(exchange));
    }

    /// Whether an address of this site may be opened after signing in.
    public static boolean isPage(String address) {
        return PAGES.contains(first(PathContainer.parsePath(address)))
                && !address.startsWith("//")
                && !address.contains("\\");
    }

    /// Where an officer goes after signing in: the asked page, if it is one of theirs, else home.
    public static String target(Officer officer, String next) {
        return isPage(next) ? next : officer.role().home();
    }

    private static String first(ServerWebExchange exchange) {
        return first(exchange.getRequest().getPath().pathWithinApplication());
    }

    private static String first(PathContainer path) {
        for (PathContainer.Element element : path.elements()) {
            if (element instanceof PathSegment segment) {
                return segment.valueToMatch();
            }
        }
        return "";
    }

    private static Mono<ServerWebExchangeMatcher.MatchResult> answer(boolean matches) {
        return matches
                ? ServerWebExchangeMatcher.MatchResult.match()
                : ServerWebExchangeMatcher.MatchResult.notMatch();
    }
}
