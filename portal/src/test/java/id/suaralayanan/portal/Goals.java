package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// The goals of the citizen's pages and what was measured: `target/goals.md`, a row for each.
final class Goals {
    private static final Path REPORT = Path.of("target", "goals.md");

    private Goals() {}

    /// Writes the figure down, then insists on it.
    ///
    /// @param most what it may be at most
    static void atMost(String goal, String what, double most, double measured) {
        write(goal, what, "≤ " + printed(most), printed(measured));
        assertThat(measured).as("%s %s", goal, what).isLessThanOrEqualTo(most);
    }

    /// @param least what it has to be at least
    static void atLeast(String goal, String what, double least, double measured) {
        write(goal, what, "≥ " + printed(least), printed(measured));
        assertThat(measured).as("%s %s", goal, what).isGreaterThanOrEqualTo(least);
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
