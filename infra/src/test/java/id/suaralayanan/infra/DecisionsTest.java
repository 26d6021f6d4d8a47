package id.suaralayanan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DecisionsTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern LISTED = Pattern.compile("\\(decisions/([^)]+)\\)");

    @Test
    void everyDecisionHasANumberOfItsOwn() throws IOException {
        assertThat(records()).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
    }

    @Test
    void everyDecisionIsListedOnceInOrder() throws IOException {
        var listed =
                LISTED.matcher(Files.readString(DOCS.resolve("ARCHITECTURE.md")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();

        assertThat(listed).isEqualTo(records());
    }

    private static List<String> records() throws IOException {
        try (var files = Files.list(DOCS.resolve("decisions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
