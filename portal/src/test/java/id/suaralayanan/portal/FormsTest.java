package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every form is checked by the product, in its own words and the reader's language: a browser's
/// bubbles would come in the browser's language and hide the list of what is wrong.
class FormsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void noFormLeavesItsWordsToTheBrowser() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<String> bare =
                    files.filter(file -> file.toString().endsWith(".html"))
                            .flatMap(FormsTest::forms)
                            .filter(form ->
                                    !form.contains("novalidate") && !form.contains("th:replace"))
                            .toList();

            assertThat(bare).isEmpty();
        }
    }

    /// The opening of each form in a template.
    private static Stream<String> forms(Path file) {
        try {
            return Stream.of(Files.readString(file).split("<form(?=[ >])"))
                    .skip(1)
                    .map(rest -> file.getFileName() + ": " + rest.substring(0, rest.indexOf('>')));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
