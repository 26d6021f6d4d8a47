package id.suaralayanan.portal.throttling.requests;

import id.suaralayanan.portal.throttling.FilterOrder;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Lets clients leave before the door is closed: for a moment a stopping portal still answers, but
/// every answer asks the client to close the connection. So no request is under way on a connection
/// that the server closes.
@Component
@Order(FilterOrder.CONNECTION_DRAINING)
final class ConnectionDraining implements SmartLifecycle, WebFilter {
    private final LimitSettings limits;
    private volatile boolean open;

    ConnectionDraining(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!open) {
            exchange.getResponse().getHeaders().set("Connection", "close");
        }
        return chain.filter(exchange);
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public void stop(Runnable then) {
        stop();
        Schedulers.parallel().schedule(then, limits.draining().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
