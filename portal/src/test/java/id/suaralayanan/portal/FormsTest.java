package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// Every form is checked by the product, in its own words and the reader's language: a browser's
/// bubbles would come in the browser's language and hide the list of what is wrong. And every form
/// comes along when its reader takes another language: [FormsIT] tries them.
class FormsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /// Templates whose form has a way of its own to the other language, parts of other templates,
    /// those with a form for each of many rows (the other language opens beside them), and those
    /// where nobody fills in anything: files are chosen, a kiosk has a language of its own.
    private static final List<String> WITH_A_WAY_OF_THEIR_OWN =
            List.of(
                    "administration/unit-form.html",
                    "feedback/perception.html",
                    "feedback/survey.html",
                    "integrity/own.html",
                    "integrity/questions.html",
                    "complaints/fill.html",
                    "complaints/check.html",
                    "complaints/files.html",
                    "complaints/joined.html",
                    "complaints/parts.html",
                    "improvements/form.html",
                    "plans/form.html",
                    "publications/centre.html",
                    "publications/unit.html",
                    "release/parts.html");

    /// A field that somebody fills in and sends.
    private static final Pattern ENTERED =
            Pattern.compile(
                    "<(textarea|select|input(?![^>]*type=\"(hidden|password|file)\"))[^>]*name=");

    @Test
    void noFormLeavesItsWordsToTheBrowser() throws IOException {
        assertThat(templates().stream().flatMap(FormsTest::forms))
                .isNotEmpty()
                .allMatch(form -> form.contains("novalidate") || form.contains("th:replace"));
    }

    @Test
    void everyPageWithAFormCarriesItIntoTheOtherLanguage() throws IOException {
        assertThat(templates())
                .filteredOn(file -> ENTERED.matcher(text(file)).find())
                .filteredOn(file -> !WITH_A_WAY_OF_THEIR_OWN.contains(name(file)))
                .isNotEmpty()
                .allMatch(file -> text(file).contains("id=\"isian\""));
    }

    @Test
    void everyPageWithThatFormNamesItsAddress() throws IOException {
        assertThat(templates())
                .filteredOn(file -> text(file).contains("id=\"isian\""))
                .filteredOn(file -> !name(file).equals("dashboard/parts.html"))
                .isNotEmpty()
                .allMatch(file -> text(file).contains(", isian="));
    }

    /// The button of the other language sends that form; where there is none it would do nothing.
    @Test
    void aPageThatHasThatFormSometimesNamesItsAddressOnlyThen() throws IOException {
        assertThat(templates())
                .filteredOn(FormsTest::isSometimesThere)
                .filteredOn(file -> text(file).contains(", isian="))
                .isNotEmpty()
                .allMatch(file -> text(file).matches("(?s).*, isian=\\$\\{[^}]*\\?.*"));
    }

    /// Where it is made in one of two ways, it is always there.
    private static boolean isSometimesThere(Path file) {
        var forms = Jsoup.parse(text(file), "", Parser.xmlParser()).select("form#isian");
        return forms.size() == 1
                && Stream.concat(forms.stream(), forms.parents().stream())
                        .anyMatch(FormsTest::isConditional);
    }

    private static boolean isConditional(Element element) {
        return element.hasAttr("th:if") || element.hasAttr("th:unless");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    /// The opening of each form in a template.
    private static Stream<String> forms(Path file) {
        return Stream.of(text(file).split("<form(?=[ >])"))
                .skip(1)
                .map(rest -> name(file) + ": " + rest.substring(0, rest.indexOf('>')));
    }

    private static String name(Path file) {
        return TEMPLATES.relativize(file).toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
