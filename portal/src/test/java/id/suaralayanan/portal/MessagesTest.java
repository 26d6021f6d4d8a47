package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every sentence of the portal is there in Indonesian and in English, with the same places for
/// values.
final class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");

    static List<String> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void everySentenceIsThereInBothLanguages(String bundle) throws IOException {
        var indonesian = read(bundle + ".properties");
        var english = read(bundle + "_en.properties");

        assertThat(english.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(indonesian.stringPropertyNames());
        for (var key : indonesian.stringPropertyNames()) {
            assertThat(indonesian.getProperty(key)).as(key).isNotBlank();
            assertThat(places(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(indonesian.getProperty(key)));
        }
    }

    /// Only a sentence with places goes through a formatter, for which an apostrophe is written
    /// twice.
    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void anApostropheIsWrittenAsItWillBeRead(String bundle) throws IOException {
        for (String file : List.of(bundle + ".properties", bundle + "_en.properties")) {
            read(file)
                    .forEach((key, sentence) -> {
                        boolean isFormatted = PLACE.matcher(sentence.toString()).find();
                        String single = sentence.toString().replace("''", "");
                        assertThat(isFormatted ? single : sentence.toString())
                                .as("%s in %s", key, file)
                                .doesNotContain(isFormatted ? "'" : "''");
                    });
        }
    }

    /// Whoever scans a poster looks for the very words that stand on it.
    @ParameterizedTest
    @ValueSource(strings = {"feedback.properties", "feedback_en.properties"})
    void aPosterNamesTheLinkAsThePageDoes(String file) throws IOException {
        var words = read(file);

        assertThat(words.getProperty("poster.complain"))
                .contains("“" + words.getProperty("survey.complain.link") + "”");
    }

    private static TreeSet<String> places(String sentence) {
        var places = new TreeSet<String>();
        var found = PLACE.matcher(sentence);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
