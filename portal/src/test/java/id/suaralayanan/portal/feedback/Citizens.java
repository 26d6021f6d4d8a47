package id.suaralayanan.portal.feedback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Many who rate at once and keep every receipt. Whoever gets none cannot know what became of the
/// rating; they go on with the next.
final class Citizens implements AutoCloseable {
    private final Map<UUID, String> receipts = new ConcurrentHashMap<>();
    private final Set<UUID> unsure = ConcurrentHashMap.newKeySet();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean on = true;

    Citizens(int port, int number) {
        for (int i = 0; i < number; i++) {
            threads.add(Thread.ofPlatform().start(() -> rate(port)));
        }
    }

    /// The receipts by key: these ratings were acknowledged.
    Map<UUID, String> receipts() {
        return receipts;
    }

    /// Keys without an answer, or with another one than a receipt.
    Set<UUID> unsure() {
        return unsure;
    }

    /// Keys of ratings of which the portal said that nothing was stored.
    Set<UUID> refused() {
        return refused;
    }

    private void rate(int port) {
        while (on) {
            try (var client = new RawClient(port)) {
                while (on) {
                    rate(client);
                }
            } catch (IOException _) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private void rate(RawClient client) throws IOException {
        var key = UUID.randomUUID();
        unsure.add(key);
        var answer = client.post(RawClient.request("/api/v1/ratings", key, Office.rating()));
        if (answer.status() == 201) {
            receipts.put(key, answer.body());
            unsure.remove(key);
        } else {
            if (answer.status() == 503 && !answer.body().contains("/outcome-unknown")) {
                refused.add(key);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /// Returns when the last one has put the phone away.
    void stop() {
        on = false;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
