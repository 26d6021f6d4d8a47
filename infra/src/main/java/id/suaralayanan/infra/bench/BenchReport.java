package id.suaralayanan.infra.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The report of all benchmarks: `report.json` and `report.md` in `target/bench` of the repository.
///
/// Every benchmark adds its comparisons, from whatever module and process; the report is written
/// anew each time. A comparison that is run again replaces its last one.
public final class BenchReport {
    private static final String HEAD =
            """
            # Benchmarks

            Each line is measured in turns against its limit or peer in the same run; the ratio is the median of
            the runs. Absolute figures hold for the machine they were taken on, ratios travel.

            | what | ours | against | ratio | goal | met | spread | CPU per request | note |
            |---|---:|---|---:|---:|---|---:|---:|---|
            """;

    private final Path folder;

    private BenchReport(Path folder) {
        this.folder = folder;
    }

    /// The report that the build asks for (`bench.folder`), or the one of the module.
    public static BenchReport open() {
        return new BenchReport(Path.of(System.getProperty("bench.folder", "target/bench")));
    }

    static BenchReport in(Path folder) {
        return new BenchReport(folder);
    }

    public void add(Comparison comparison) throws IOException {
        Path entries = Files.createDirectories(folder.resolve("entries"));
        String file = comparison.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Files.writeString(entries.resolve(file + ".json"), json(comparison));
        Files.writeString(entries.resolve(file + ".md"), row(comparison));
        Files.writeString(
                folder.resolve("report.json"),
                all(entries, ".json").stream().collect(Collectors.joining(",\n", "[\n", "\n]\n")));
        Files.writeString(
                folder.resolve("report.md"), HEAD + String.join("\n", all(entries, ".md")) + "\n");
        System.out.println(row(comparison));
    }

    private static List<String> all(Path entries, String end) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(entries)) {
            for (Path file : files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static String json(Comparison c) {
        String runs =
                c.runs().stream()
                        .map(run -> "[%s,%s]".formatted(number(run.ours()), number(run.other())))
                        .collect(Collectors.joining(",", "[", "]"));
        return String.format(
                Locale.ROOT,
                "{\"name\":%s,\"ours\":%s,\"other\":%s,\"against\":%s,\"unit\":%s,\"ratio\":%s,\"goal\":%s,"
                        + "\"higherIsBetter\":%s,\"met\":%s,\"runs\":%s,\"spread\":%s,\"cpuPerRequest\":%s,\"note\":%s}",
                text(c.name()),
                number(c.ours()),
                number(c.theirs()),
                text(c.other()),
                text(c.unit()),
                number(c.ratio()),
                number(c.goal()),
                c.higherIsBetter(),
                c.isMet(),
                runs,
                number(c.spread()),
                c.cpuPerRequest().map(BenchReport::number).orElse("null"),
                text(c.note()));
    }

    private static String row(Comparison c) {
        return "| %s | %s %s | %s %s %s | %s | %s %s | %s | %s | %s | %s |"
                .formatted(
                        c.name(),
                        number(c.ours()),
                        c.unit(),
                        number(c.theirs()),
                        c.unit(),
                        c.other(),
                        number(c.ratio()),
                        c.higherIsBetter() ? "≥" : "≤",
                        number(c.goal()),
                        c.isMet() ? "yes" : "**no**",
                        number(c.spread()),
                        c.cpuPerRequest().map(cpu -> number(cpu) + " µs").orElse(""),
                        c.note());
    }

    /// Four significant digits are more than any of these figures deserves.
    private static String number(double value) {
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
