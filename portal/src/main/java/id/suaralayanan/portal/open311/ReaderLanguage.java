package id.suaralayanan.portal.open311;

import id.suaralayanan.portal.web.Language;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/// The language of what a program shows to people: `?lang=` as everywhere, else what the program
/// asks for (`Accept-Language`), else Indonesian. A program names a language because somebody wants
/// it; a phone's browser does so because it was sold that way.
public final class ReaderLanguage {
    private ReaderLanguage() {}

    public static Locale of(ServerWebExchange exchange) {
        if (exchange.getRequest().getQueryParams().containsKey("lang")) {
            return Language.of(exchange);
        }
        var asked = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && asked.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Language.ENGLISH
                : Language.of(exchange);
    }
}
