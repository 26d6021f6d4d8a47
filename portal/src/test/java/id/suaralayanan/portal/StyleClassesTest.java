package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A class that no sheet styles and no script looks for does nothing, or not what was meant.
final class StyleClassesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CLASSES = Pattern.compile("\\sclass=\"([^\"]*)\"");
    private static final Pattern STYLE = Pattern.compile("(?s)<style.*?</style>");
    private static final Pattern KNOWN =
            Pattern.compile("\\.([a-z][\\w-]*)(?=[^\\w(-])|['\"`]([a-z][\\w-]*)['\"`]");

    @Test
    void everyClassOfATemplateIsInASheetOrAScript() {
        var known = known(Stream.of(texts("", ".css"), texts("", ".js"), styles()));
        var used = used(texts("templates", ".html")).collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).contains("card", "hidden");
        used.removeAll(known);
        assertThat(used).isEmpty();
    }

    /// The pages of officers have a sheet of their own: a class of the citizens' does nothing
    /// there.
    @Test
    void everyClassOfAnOfficersPageIsInTheirSheetOrAScript() throws IOException {
        var known = known(Stream.of(texts("static/a", "staff.css"), texts("", ".js")));
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            assertThat(
                            files.filter(it -> it.toString().endsWith(".html"))
                                    .map(StyleClassesTest::text)
                                    .filter(it -> it.contains("access/staff :: page"))
                                    .flatMap(StyleClassesTest::used)
                                    .filter(it -> !known.contains(it)))
                    .isEmpty();
        }
    }

    /// What its first line says.
    @Test
    void theOfficersSheetStaysSmall() throws IOException {
        assertThat(Files.size(RESOURCES.resolve("static/a/staff.css")))
                .isLessThanOrEqualTo(13 * 1024);
    }

    private static Set<String> known(Stream<String> texts) {
        return texts.flatMap(text -> KNOWN.matcher(text).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> used(String templates) {
        return CLASSES.matcher(templates)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).strip().split(" +")));
    }

    /// What templates that bring a sheet of their own write into it.
    private static String styles() {
        return STYLE.matcher(texts("templates", ".html"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
    }

    private static String texts(String folder, String ending) {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(ending))
                    .map(StyleClassesTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
