package id.suaralayanan.portal.database;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/// Knows of each request that may store something whether a connection was handed out for it. Until
/// then nothing can have been stored; afterwards a failure leaves that open, unless whoever sent
/// the statement knows better ([StoreFailure]).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class SentStatements implements WebFilter {
    private static final Object KEY = SentStatements.class;

    /// Set once, by whichever thread gets the connection.
    private static final class Note {
        private volatile boolean sent;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!mayStore(exchange)) {
            return chain.filter(exchange);
        }
        var note = new Note();
        exchange.getAttributes().put(KEY.toString(), note);
        return chain.filter(exchange).contextWrite(context -> context.put(KEY, note));
    }

    static void note(ContextView context) {
        if (context.hasKey(KEY)) {
            context.<Note>get(KEY).sent = true;
        }
    }

    static boolean mayStore(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod();
        return method != HttpMethod.GET && method != HttpMethod.HEAD;
    }

    static boolean areOf(ServerWebExchange exchange) {
        return exchange.getAttribute(KEY.toString()) instanceof Note note && note.sent;
    }
}
