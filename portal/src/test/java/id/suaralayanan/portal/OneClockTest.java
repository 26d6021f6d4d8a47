package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Days are those of an office or of the ministry, and are written in one way.
final class OneClockTest {
    /// A day read off Greenwich's clock, or off a zone made by hand.
    private static final Pattern DAY_OF_NO_OFFICE =
            Pattern.compile(
                    "LocalDate\\.ofInstant\\([^;]*?ZoneOffset|orElse\\(ZoneOffset|ZoneOffset\\.ofHours|current_date");

    private static final Pattern FORMATTED_BY_HAND =
            Pattern.compile("#(?:temporals|dates|calendars)\\.|#numbers\\.format");

    /// How long the past is kept, where a day more or less is nothing to anybody.
    private static final String KEPT = "WatchTable";

    @Test
    void noDayIsThatOfNoOffice() {
        assertThat(SourceTree.ofTheHouse().files())
                .filteredOn(file -> file.packageName().startsWith("id.suaralayanan.portal"))
                .filteredOn(file -> DAY_OF_NO_OFFICE.matcher(file.text()).find())
                .extracting(SourceTree.SourceFile::name)
                .containsExactly(KEPT);
    }

    @Test
    void noTemplateWritesDaysAndFiguresByItself() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(template))
                        .as("%s", template)
                        .doesNotContainPattern(FORMATTED_BY_HAND);
            }
        }
    }
}
