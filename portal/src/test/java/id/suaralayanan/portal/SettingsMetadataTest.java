package id.suaralayanan.portal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What editors show of the settings: written by the compiler, from the docs of the `…Settings`
/// records. A quick build writes nothing.
final class SettingsMetadataTest {
    private static final Path METADATA =
            Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Pattern VARIABLE = Pattern.compile("`(SUARA_[A-Z_]+)`");

    @Test
    void everySettingSaysWhatItIsFor() throws IOException {
        assertThat(settings())
                .containsKeys("suara.limits.draining", "suara.feedback.queue", "suara.data")
                .allSatisfy((name, about) ->
                        assertThat(about.path("description").asString("")).as(name).isNotBlank());
    }

    @Test
    void everyVariableOfTheReadmeIsASetting() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));

        assertThat(settings())
                .containsKeys(
                        VARIABLE.matcher(readme)
                                .results()
                                .map(SettingsMetadataTest::property)
                                .distinct()
                                .toArray(String[]::new));
    }

    private static String property(MatchResult variable) {
        String name = variable.group(1).substring("SUARA_".length());
        return "suara." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, JsonNode> settings() throws IOException {
        assumeThat(METADATA).as("a quick build").exists();
        JsonNode written = JsonMapper.builder().build().readTree(Files.readString(METADATA));
        return written.path("properties").values().stream()
                .collect(toMap(each -> each.path("name").asString(), each -> each));
    }
}
