package id.suaralayanan.portal.access.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/// There are no web sessions: citizens have none, officers' are [Sessions].
///
/// The framework's own store would take in anything that starts one, and refuse everybody after the
/// ten-thousandth. Reading the session is harmless, starting or filling one is a programming error.
public final class NoWebSessions implements WebSessionManager {
    private static final Mono<WebSession> NONE = Mono.just(new None());

    @Override
    public Mono<WebSession> getSession(ServerWebExchange exchange) {
        return NONE;
    }

    private static final class None implements WebSession {
        @Override
        public String getId() {
            return "";
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException("there are no web sessions");
        }

        @Override
        public boolean isStarted() {
            return false;
        }

        @Override
        public Mono<Void> changeSessionId() {
            return Mono.error(new UnsupportedOperationException("there are no web sessions"));
        }

        @Override
        public Mono<Void> invalidate() {
            return Mono.empty();
        }

        @Override
        public Mono<Void> save() {
            return Mono.empty();
        }

        @Override
        public boolean isExpired() {
            return false;
        }

        @Override
        public Instant getCreationTime() {
            return Instant.EPOCH;
        }

        @Override
        public Instant getLastAccessTime() {
            return Instant.EPOCH;
        }

        @Override
        public void setMaxIdleTime(Duration maxIdleTime) {}

        @Override
        public Duration getMaxIdleTime() {
            return Duration.ZERO;
        }
    }
}
