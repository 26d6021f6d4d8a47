package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// On a phone the rows of a folded table stand one cell below the other, without its head: a number
/// there has to say what it is.
final class FoldedTablesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void everyNumberOfAFoldedTableIsNamed() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(
                            files.filter(it -> it.toString().endsWith(".html"))
                                    .flatMap(file -> nameless(text(file)).stream()))
                    .isEmpty();
        }
    }

    @Test
    void everyWideTableOfOfficersFolds() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(
                            files.filter(it -> it.toString().endsWith(".html"))
                                    .filter(it -> !text(it).contains("web/frame ::"))
                                    .flatMap(file ->
                                            wide(text(file)).stream().map(it -> file + ": " + it)))
                    .isEmpty();
        }
    }

    @Test
    void aWideOneIsFound() {
        assertThat(wide("<table><thead><tr>" + "<th>a</th>".repeat(5) + "</tr></thead></table>"))
                .hasSize(1);
    }

    @Test
    void aNamelessOneIsFound() {
        assertThat(nameless("<table class=\"stack\"><tr><td class=\"n\">7</td></tr></table>"))
                .hasSize(1);
    }

    private static List<String> nameless(String template) {
        return Jsoup.parse(template)
                .select(
                        "table.stack td.n:not([data-k]):not([th:data-k]), table.stack td[th:text^=${@numbers.whole]:not([th:data-k]), table.fold td.n:not([data-t]):not([th:data-t])")
                .eachText();
    }

    /// Five columns do not fit a phone; those of a row that are pushed out are not seen.
    private static List<String> wide(String template) {
        return Jsoup.parse(template)
                .select("table:not(.stack):not(.fold):not(.cardsy) > thead th:nth-child(5)")
                .eachText();
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
