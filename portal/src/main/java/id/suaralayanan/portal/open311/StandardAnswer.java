package id.suaralayanan.portal.open311;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/// Writes what is answered to a call, in the notation that its address asks for. Pages of other
/// sites may read it: it holds nothing that hangs on a cookie.
public final class StandardAnswer {
    private StandardAnswer() {}

    public static ResponseEntity<byte[]> of(ServerWebExchange exchange, StandardMessage message) {
        return of(exchange, HttpStatus.OK, message);
    }

    public static ResponseEntity<byte[]> list(
            ServerWebExchange exchange, String root, String child, List<MessageFields> entries) {
        return of(exchange, new StandardMessage.Entries(root, child, entries));
    }

    public static ResponseEntity<byte[]> of(
            ServerWebExchange exchange, HttpStatus status, StandardMessage message) {
        var notation = Notation.of(exchange);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, notation.contentType())
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(notation.write(message));
    }
}
