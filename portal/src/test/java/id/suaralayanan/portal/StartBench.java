package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// P9: from the start of the shipped portal, its PostgreSQL included, to the first page, and the
/// resident memory of its JVM after a few pages: prepared by the start script against a bare `java
/// -jar`, in turns.
@Timeout(value = 6, unit = TimeUnit.HOURS)
final class StartBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final double SECONDS = 2.5;
    private static final double MEGABYTES = 300;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> PAGES =
            List.of("/", "/cari?q=ktp", "/peringkat", "/data", "/metode", "/lacak");

    @TempDir private Path data;

    /// @param seconds from the start of the process to the first page
    /// @param megabytes that the JVM holds then, after a few pages
    private record Start(double seconds, double megabytes) {}

    @Test
    void startsSoonAndSmall() throws Exception {
        var script = ROOT.resolve("infra/bin/suara").toString();
        run(List.of(script, "prepare"));
        var prepared = List.of(script, "portal");
        var bare =
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-jar",
                        ROOT.resolve("portal/target/portal.jar").toString());
        start(bare);
        var ours = new ArrayList<Start>();
        var others = new ArrayList<Start>();
        for (int round = 0; round < ROUNDS; round++) {
            others.add(start(bare));
            ours.add(start(prepared));
        }
        report("P9 start to the first page", "s", SECONDS, ours, others, Start::seconds);
        report("P9 resident memory", "MB", MEGABYTES, ours, others, Start::megabytes);
    }

    private static void report(
            String name,
            String unit,
            double goal,
            List<Start> ours,
            List<Start> others,
            ToDoubleFunction<Start> figure)
            throws IOException {
        var against = new ArrayList<Run>();
        var beside = new ArrayList<Run>();
        for (int round = 0; round < ours.size(); round++) {
            double own = figure.applyAsDouble(ours.get(round));
            against.add(new Run(own, goal));
            beside.add(new Run(own, figure.applyAsDouble(others.get(round))));
        }
        add(name, "the goal", unit, against, "absolute: holds for this machine");
        add(name + ", prepared", "a bare java -jar", unit, beside, "PostgreSQL's start included");
    }

    private static void add(String name, String other, String unit, List<Run> runs, String note)
            throws IOException {
        BenchReport.open()
                .add(new Comparison(name, other, unit, 1, false, runs, Optional.empty(), note));
    }

    private Start start(List<String> command) throws IOException, InterruptedException {
        int port = freePort();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(data.resolve("start.log").toFile());
        builder.environment().put("SUARA_DATA", data.resolve("portal").toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(freePort()));
        long begin = System.nanoTime();
        var process = builder.start();
        try {
            while (status(port, "/") != 200) {
                assertThat(process.isAlive()).as(log()).isTrue();
                Thread.sleep(10);
            }
            double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
            for (String page : PAGES) {
                status(port, page);
            }
            Thread.sleep(3_000);
            return new Start(seconds, resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private String log() {
        try {
            return Files.readString(data.resolve("start.log"));
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private static int status(int port, String path) {
        try {
            var call =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            call.setConnectTimeout(1_000);
            call.setReadTimeout(5_000);
            return call.getResponseCode();
        } catch (IOException _) {
            return 0;
        }
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
