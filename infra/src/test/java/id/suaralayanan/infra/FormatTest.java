package id.suaralayanan.infra;

import static com.google.googlejavaformat.java.JavaFormatterOptions.Style.AOSP;
import static com.google.googlejavaformat.java.JavaFormatterOptions.Style.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source file of the three modules stands as google-java-format sets it, on whatever JDK
/// Maven itself runs. With `-Dformat=write` the files are set anew.
final class FormatTest {
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(AOSP).build());

    @Test
    void everySourceFileStandsAsTheFormatterSetsIt() {
        assumeFalse(System.getProperty("quick") != null, "left out of the inner loop");
        List<Path> others = sources().parallel().filter(FormatTest::differs).toList();

        assertThat(others).as("mend with -Dtest=FormatTest -Dformat=write").isEmpty();
    }

    private static Stream<Path> sources() {
        Path house = Path.of("..").toAbsolutePath().normalize();
        return Stream.of("infra", "analytics-jobs", "portal")
                .map(module -> house.resolve(module).resolve("src"))
                .flatMap(FormatTest::javaFiles)
                .toList()
                .stream();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean differs(Path file) {
        try {
            String text = Files.readString(file);
            String set = formatted(text);
            if (!set.equals(text) && "write".equals(System.getProperty("format"))) {
                Files.writeString(file, set);
                return false;
            }
            return !set.equals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static String formatted(String text) throws FormatterException {
        String used = RemoveUnusedImports.removeUnusedImports(FORMATTER.formatSource(text));
        return ImportOrderer.reorderImports(used, GOOGLE);
    }
}
