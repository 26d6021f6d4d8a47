package id.suaralayanan.portal.feedback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The product as a process of its own, as it is delivered: started by its launcher on a data
/// folder, with its own embedded PostgreSQL or on a given database.
public final class PortalProcess implements AutoCloseable {
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile URI address = URI.create("http://127.0.0.1");

    private PortalProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /// Starts and returns when the ready line is out.
    ///
    /// @param settings environment, e.g. `SUARA_DATABASE_URL`
    /// @param options further options of the JVM
    public static PortalProcess start(Path data, Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx512m"));
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "id.suaralayanan.portal.PortalLauncher"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "SUARA_DATA", data.toString(),
                                "SUARA_JOBS", "external",
                                "SUARA_SAMPLE", "false",
                                "SERVER_PORT", "0",
                                "MANAGEMENT_SERVER_PORT", "0"));
        builder.environment().putAll(settings);
        var portal = new PortalProcess(builder.start());
        if (!portal.ready.await(120, TimeUnit.SECONDS) || !portal.process.isAlive()) {
            portal.kill();
            throw new IllegalStateException("the portal did not start:\n" + portal.output);
        }
        return portal;
    }

    private void listen() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (line.startsWith("Suara Layanan is ready: ")) {
                    address = URI.create(line.substring(line.indexOf("http")));
                    ready.countDown();
                }
            }
        } catch (IOException _) {
            // The process is gone, and its pipe with it.
        }
        ready.countDown();
    }

    int port() {
        return address.getPort();
    }

    public URI url(String path) {
        return address.resolve(path);
    }

    public long pid() {
        return process.pid();
    }

    /// Ends it as a crash would: SIGKILL, nothing is flushed, nobody is told.
    Process kill() {
        return process.destroyForcibly().onExit().join();
    }

    String output() {
        return output.toString();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).exceptionally(_ -> kill()).join();
    }
}
