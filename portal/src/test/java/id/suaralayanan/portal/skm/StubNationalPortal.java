package id.suaralayanan.portal.skm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A national portal that fails in every way it is told to, for tests. It takes what is told once,
/// by its key, and says 409 the second time.
final class StubNationalPortal implements AutoCloseable {
    static final String RESULT =
            """
            {"survey_id":"s-1","total_responden":412,"ikm_skala_4":"3.49","ikm_skala_100":"87.28","mutu_pelayanan":"B","kinerja":"Baik"}
            """;

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = exchange -> answer(exchange, 200, RESULT);

    /// How it answers.
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    StubNationalPortal() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::handle);
        server.start();
    }

    SkmSettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    /// @param answer how long is waited for an answer
    SkmSettings settings(Duration answer) {
        return new SkmSettings(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "token-uji",
                "/get-nilai-hasil-survey",
                "/post-nilai-hasil-survey",
                answer,
                Duration.ofMinutes(5),
                40);
    }

    void behaves(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    void answers(int status, String body) {
        behaves(exchange -> answer(exchange, status, body));
    }

    /// Takes what is told and says what it took; 409 with the first where the key is known.
    void takes() {
        behaves(exchange -> {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            String before = taken.putIfAbsent(key, body);
            answer(exchange, before == null ? 201 : 409, before == null ? body : before);
        });
    }

    /// Takes it, and the line breaks before it can say so.
    void takesAndBreaks() {
        behaves(exchange -> {
            taken.put(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    /// What was taken, once for each key.
    List<String> taken() {
        return List.copyOf(taken.values());
    }

    /// `method address token` of every request.
    List<String> asked() {
        return asked;
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
        behaviour.answer(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
