package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// The goals of the citizen's pages and what was measured: `target/goals.md`, a row for each.
public final class Goals {
    private static final Path REPORT = Path.of("target", "goals.md");

    private Goals() {}

    /// Writes the figure down, then insists on it.
    ///
    /// @param most what it may be at most
    public static void atMost(String goal, String what, double most, double measured) {
        write(goal, what, "≤ " + printed(most), printed(measured));
        assertThat(measured).as("%s %s", goal, what).isLessThanOrEqualTo(most);
    }

    /// @param least what it has to be at least
    public static void atLeast(String goal, String what, double least, double measured) {
        write(goal, what, "≥ " + printed(least), printed(measured));
        assertThat(measured).as("%s %s", goal, what).isGreaterThanOrEqualTo(least);
    }

    /// @param wanted what it has to be, neither more nor less
    public static void exactly(String goal, String what, double wanted, double measured) {
        write(goal, what, "= " + printed(wanted), printed(measured));
        assertThat(measured).as("%s %s", goal, what).isEqualTo(wanted);
    }

    /// Only writes the figure down; nothing is promised about it.
    static void told(String goal, String what, double measured) {
        write(goal, what, "–", printed(measured));
    }

    private static synchronized void write(String goal, String what, String target, String value) {
        try {
            if (Files.notExists(REPORT)) {
                Files.writeString(
                        REPORT, "| goal | what | target | measured |\n|---|---|---:|---:|\n");
            }
            Files.writeString(
                    REPORT,
                    "| %s | %s | %s | %s |%n".formatted(goal, what, target, value),
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String printed(double figure) {
        return figure == Math.rint(figure)
                ? String.format(Locale.ROOT, "%,.0f", figure)
                : String.format(Locale.ROOT, "%.3f", figure);
    }
}
