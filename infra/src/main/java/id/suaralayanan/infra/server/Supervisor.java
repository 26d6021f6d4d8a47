package id.suaralayanan.infra.server;

import static java.util.Objects.requireNonNull;

import id.suaralayanan.infra.database.CannotStart;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one server alive: a server that dies is started again at once, then with growing pauses.
///
/// The thread forks the server and lives as long as it; the parent-death signal belongs to it.
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration STEADY = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Supplier<ServerProcess> start;
    private final Thread thread;
    private final CompletableFuture<Void> firstStart = new CompletableFuture<>();
    private boolean stopping;
    private @Nullable ServerProcess server;

    private Supervisor(Supplier<ServerProcess> start) {
        this.start = start;
        this.thread = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::run);
    }

    /// Starts the server and returns when it accepts sessions.
    static Supervisor over(Supplier<ServerProcess> start) {
        var supervisor = new Supervisor(start);
        supervisor.thread.start();
        try {
            supervisor.firstStart.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart refusal ? refusal : e;
        }
        return supervisor;
    }

    /// The server's present life.
    synchronized ServerProcess server() {
        return requireNonNull(server);
    }

    /// Stops the server and does not start it again.
    @Override
    public void close() {
        try {
            ServerProcess last;
            synchronized (this) {
                stopping = true;
                last = server;
            }
            if (last != null) {
                last.stop();
            }
            thread.interrupt();
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            var life = next();
            if (life == null) {
                return;
            }
            life.awaitReady();
            firstStart.complete(null);
            keepAlive(life);
        } catch (RuntimeException e) {
            firstStart.completeExceptionally(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepAlive(ServerProcess first) throws InterruptedException {
        var life = first;
        var pause = Duration.ZERO;
        while (life != null) {
            var since = System.nanoTime();
            var code = life.process().waitFor();
            if (isStopping()) {
                return;
            }
            var lasted = Duration.ofNanos(System.nanoTime() - since);
            pause = lasted.compareTo(STEADY) > 0 ? Duration.ZERO : longer(pause);
            LOG.warn(
                    "PostgreSQL ended by itself with {}; starting it again in {} ms",
                    code,
                    pause.toMillis());
            Thread.sleep(pause);
            life = again();
        }
    }

    private @Nullable ServerProcess again() throws InterruptedException {
        var pause = Duration.ZERO;
        while (true) {
            try {
                return next();
            } catch (CannotStart e) {
                pause = longer(pause);
                LOG.error("{}; trying again in {} ms", e.getMessage(), pause.toMillis());
                Thread.sleep(pause);
            }
        }
    }

    private synchronized @Nullable ServerProcess next() {
        if (stopping) {
            return null;
        }
        server = start.get();
        return server;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private static Duration longer(Duration pause) {
        var next = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
