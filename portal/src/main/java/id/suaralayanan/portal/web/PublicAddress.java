package id.suaralayanan.portal.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Where citizens find this site: `SUARA_BASE_URL`, else the address by which the page was asked
/// for. Goes into QR codes and onto paper.
@Component
public final class PublicAddress {
    private final String given;

    PublicAddress(@Value("${suara.base-url:}") String given) {
        this.given = given.replaceAll("/+$", "");
    }

    /// Without a slash at the end, e.g. `https://nilai.go.id`.
    public String of(ServerWebExchange exchange) {
        if (!given.isEmpty()) {
            return given;
        }
        URI asked = exchange.getRequest().getURI();
        return asked.getScheme() + "://" + asked.getAuthority();
    }

    /// As people read and type it: `nilai.go.id`.
    public String spoken(ServerWebExchange exchange) {
        return of(exchange).replaceFirst("^https?://", "");
    }

    /// The survey behind a point, for a QR code: in capital letters, for which the code needs fewer
    /// modules. A folder after the host keeps its letters; they may matter there.
    ///
    /// @param point its short code
    public String survey(ServerWebExchange exchange, String point) {
        return capitals(of(exchange)) + "/S/" + point.toUpperCase(Locale.ROOT);
    }

    static String capitals(String address) {
        int host = address.indexOf("://") + 3;
        int folder = address.indexOf('/', host);
        return folder < 0
                ? address.toUpperCase(Locale.ROOT)
                : address.substring(0, folder).toUpperCase(Locale.ROOT) + address.substring(folder);
    }
}
