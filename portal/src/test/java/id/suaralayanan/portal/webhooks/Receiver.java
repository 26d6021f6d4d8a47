package id.suaralayanan.portal.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A system of somebody else that is told things; it can be killed and started again at its place.
final class Receiver implements AutoCloseable {
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer server;
    private final int port;

    record Told(String id, String timestamp, String signature, String body) {}

    Receiver() {
        server = start(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/terima";
    }

    /// The next so many are taken and then answered as if they were not.
    void forgetToAnswer(int times) {
        failures.set(times);
    }

    void kill() {
        server.stop(0);
    }

    void startAgain() {
        server = start(port);
    }

    List<Told> told() {
        return new ArrayList<>(told);
    }

    List<String> ids() {
        return told.stream().map(Told::id).toList();
    }

    private HttpServer start(int at) {
        try {
            var started = HttpServer.create(new InetSocketAddress("127.0.0.1", at), 0);
            started.createContext("/terima", this::take);
            started.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void take(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = call.getRequestHeaders();
        told.add(
                new Told(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        body));
        boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        call.sendResponseHeaders(fails ? 503 : 204, -1);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
