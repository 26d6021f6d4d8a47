package id.suaralayanan.portal.open311;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/// Says with an answer that was cut where it goes on (RFC 8288, `rel="next"`): an answer that looks
/// whole loses what is missing. The key of the client is not repeated.
public final class NextPage {
    private NextPage() {}

    /// What of the found stands on this page.
    ///
    /// @param found one more than the page holds where another follows
    public static <T> List<T> shown(List<T> found, int size) {
        return found.subList(0, Math.min(size, found.size()));
    }

    /// @param page the present one, from 1
    /// @param follows whether there is another
    public static ResponseEntity<byte[]> linked(
            ResponseEntity<byte[]> answer, ServerWebExchange exchange, int page, boolean follows) {
        if (!follows) {
            return answer;
        }
        var query =
                UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                        .replaceQueryParam("api_key")
                        .replaceQueryParam("page", page + 1)
                        .build(true)
                        .getQuery();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.LINK, "<?" + query + ">; rel=\"next\"")
                .header("Access-Control-Expose-Headers", HttpHeaders.LINK)
                .body(answer.getBody());
    }
}
