package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An element that is replaced goes with everything that stands on it, also its condition: what was
/// to stand there sometimes stands there always. The condition belongs on a block around it.
final class ReplacedElementsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern CONDITIONAL =
            Pattern.compile("<(?=[^>]*\\sth:replace=)(?=[^>]*\\sth:(if|unless)=)[^>]*>");

    @Test
    void noReplacedElementHasACondition() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(it -> it.toString().endsWith(".html")).flatMap(this::found))
                    .isEmpty();
        }
    }

    @Test
    void oneThatHasIsFound() {
        assertThat(CONDITIONAL.matcher("<p th:if=\"${a}\" th:replace=\"~{b}\">").find()).isTrue();
    }

    private Stream<String> found(Path template) {
        try {
            List<String> lines = Files.readAllLines(template);
            return lines.stream()
                    .filter(line -> CONDITIONAL.matcher(line).find())
                    .map(line -> template.getFileName() + ": " + line.strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
