package id.suaralayanan.infra.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One life of the server.
record ServerProcess(Cluster cluster, Process process) {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    /// Starts the server on what an earlier life has left. The calling thread must live as long as
    /// the server shall.
    static ServerProcess start(Cluster cluster, int port) {
        cluster.clearRemains();
        var command =
                Programs.serve(
                        cluster.binaries().program("postgres"),
                        ServerSettings.arguments(cluster, port));
        try {
            return new ServerProcess(
                    cluster,
                    Programs.builder(command).redirectOutput(output(cluster).toFile()).start());
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be run: " + e.getMessage(), e);
        }
    }

    /// Waits until the server accepts sessions, for as long as its recovery takes.
    ///
    /// @throws CannotStart with the server's own last words when it ends instead
    void awaitReady() {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new CannotStart("PostgreSQL did not start: " + lastWords());
            }
            Cluster.pause(Duration.ofMillis(10));
        }
    }

    boolean isReady() {
        try {
            // PostgreSQL writes its state into the eighth line and its number into the first.
            var lines = Files.readAllLines(cluster.lockFile(), UTF_8);
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException _) {
            return false;
        }
    }

    /// Ends sessions and stops cleanly; harsher only if that does not help within a minute.
    void stop() throws InterruptedException {
        for (var signal : new String[] {"INT", "QUIT"}) {
            if (!process.isAlive()) {
                return;
            }
            cluster.signal(signal, process.toHandle());
            if (process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        }
        process.destroyForcibly().waitFor();
    }

    private String lastWords() {
        return LogFile.lastLine(output(cluster));
    }

    private static Path output(Cluster cluster) {
        return cluster.log().resolve("start.log");
    }
}
