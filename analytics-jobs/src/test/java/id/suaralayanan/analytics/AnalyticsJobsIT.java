package id.suaralayanan.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The command line as a process of its own.
final class AnalyticsJobsIT {
    private record Ended(int code, String output, String errors) {}

    @Test
    void endsWithASummaryAndACode() throws Exception {
        try (var database = ScratchPostgres.fresh()) {
            String url = database.owner().url();

            var done = run(url, "tally");
            var failed = run(url, "import-ratings", "file=there-is-none.csv");

            assertThat(done.code()).isZero();
            assertThat(done.output().lines().toList().getLast())
                    .startsWith("{\"job\":\"tally\",\"succeeded\":true,\"ratings\":0");
            assertThat(failed.code()).isOne();
            assertThat(failed.output()).contains("there-is-none.csv is not a file");
            assertThat(failed.errors()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void saysWhatCanBeCalled() throws Exception {
        var wrong = run("", "tally", "now");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.output()).isEmpty();
        assertThat(wrong.errors())
                .startsWith("Unmatched argument at index 1: 'now'")
                .contains("import-units file=…");
    }

    private static Ended run(String url, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AnalyticsJobs.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("SUARA_DATABASE_URL", url);
        var process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), output, errors);
    }
}
