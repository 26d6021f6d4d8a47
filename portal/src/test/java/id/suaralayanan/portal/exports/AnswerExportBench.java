package id.suaralayanan.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import id.suaralayanan.portal.feedback.BenchOfficer;
import id.suaralayanan.portal.feedback.Office;
import id.suaralayanan.portal.feedback.PortalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file of a million answers: how long it takes, what it costs in memory, and how long others
/// wait for a page meanwhile.
@Timeout(value = 1, unit = TimeUnit.HOURS)
final class AnswerExportBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int QUIET_SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final Pattern READY = Pattern.compile("href=\"/unit/unduh/(\\d+)\"");

    @TempDir private Path data;

    @Test
    void aMillionAnswersLeaveOthersAlone() throws Exception {
        try (var portal = PortalProcess.start(data, Map.of("SUARA_BASE_URL", ""));
                var environment =
                        DatabaseEnvironment.attach(
                                new DatabaseEnvironmentSettings(data, Optional.empty()))) {
            Office.fill(environment.owner());
            BenchOfficer.add(environment.owner());
            Office.answer(environment.owner(), ROWS);
            Thread.sleep(5_000);
            var officer = BenchOfficer.signedIn(portal);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(QUIET_SECONDS);
            waits(officer, () -> System.nanoTime() < end);
            long quietEnd = System.nanoTime() + TimeUnit.SECONDS.toNanos(QUIET_SECONDS);
            double quiet = waits(officer, () -> System.nanoTime() < quietEnd);
            double before = peakMegabytes(portal.pid());
            for (var format : ExportFormat.values()) {
                made(portal, officer, format, quiet, before);
            }
        }
    }

    private void made(
            PortalProcess portal,
            BenchOfficer officer,
            ExportFormat format,
            double quiet,
            double before)
            throws Exception {
        officer.post(
                "/unit/unduh",
                Map.of("isi", "ANSWERS", "bentuk", format.name(), "period", "2026-Q3"));
        long began = System.nanoTime();
        double busy = waits(officer, () -> ready(officer) < format.ordinal() + 1);
        double seconds = (System.nanoTime() - began) / 1e9;
        double memory = peakMegabytes(portal.pid());
        report(format + " of %,d answers".formatted(ROWS), "s", 1, seconds, 60, "one minute");
        report(
                "p99 of pages meanwhile, " + format,
                "ms",
                5,
                busy,
                quiet,
                "against the same pages before");
        report(
                "peak memory, " + format,
                "MB",
                2,
                memory,
                before,
                "resident, against before; heap at most 512 MB");
    }

    private static void report(
            String name, String unit, double goal, double ours, double other, String note)
            throws IOException {
        BenchReport.open()
                .add(
                        new Comparison(
                                "Export: " + name,
                                note,
                                unit,
                                goal,
                                false,
                                List.of(new Run(ours, other)),
                                Optional.empty(),
                                note));
    }

    /// The wait for a page that 99 of 100 are below, in milliseconds.
    private double waits(BenchOfficer officer, BooleanSupplier goesOn) throws Exception {
        var waits = new ArrayList<Double>();
        for (int i = 0; i % 50 != 0 || goesOn.getAsBoolean(); i++) {
            long began = System.nanoTime();
            assertThat(officer.get(i % 2 == 0 ? "/s/V7F3K" : "/u/" + Office.UNIT)).isNotEmpty();
            waits.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(15);
        }
        waits.sort(null);
        return waits.get((int) (waits.size() * 0.99));
    }

    private int ready(BenchOfficer officer) {
        try {
            return Math.toIntExact(READY.matcher(officer.get("/unit/unduh")).results().count());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static double peakMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }
}
