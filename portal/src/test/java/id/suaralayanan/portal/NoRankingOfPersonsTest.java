package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Offices are compared, people who work there never: nothing that citizens answered is kept with a
/// person, and no statement adds up anything by person.
final class NoRankingOfPersonsTest {
    private static final Pattern BY_PERSON =
            Pattern.compile(
                    "(?is)\\b(?:GROUP|PARTITION)\\s+BY\\s+[^;)\"]{0,200}?\\b(?:officer|assignee|username|entered_by|author)\\b");

    /// What citizens said, and what is made of it.
    private static final Pattern ANSWERS =
            Pattern.compile(
                    "(?is)\\b(?:CREATE|ALTER) TABLE (rating\\w*|tally_\\w+|public_tally|indicator|ranking\\w*|extra_answer|kiosk_rating|publication_figure|publication_group|alert_day|alert_watch)\\b[^;]*?\\b(?:officer|assignee|employee)\\b[^;]*;");

    @Test
    void noStatementAddsUpByPerson() {
        assertThat(SourceTree.ofTheHouse().files())
                .filteredOn(file -> BY_PERSON.matcher(file.text()).find())
                .extracting(SourceTree.SourceFile::name)
                .isEmpty();
        assertThat(migrations()).noneMatch(text -> BY_PERSON.matcher(text).find());
    }

    @Test
    void noAnswerAndNoFigureIsKeptWithAPerson() {
        assertThat(
                        migrations()
                                .flatMap(text -> ANSWERS.matcher(text).results())
                                .map(MatchResult::group))
                .isEmpty();
    }

    /// The control: both would be found.
    @Test
    void theSearchFindsWhatItLooksFor() {
        assertThat(BY_PERSON.matcher("SELECT avg(x) FROM c GROUP BY c.unit, c.assignee").find())
                .isTrue();
        assertThat(BY_PERSON.matcher("rank() OVER (PARTITION BY officer ORDER BY x)").find())
                .isTrue();
        assertThat(ANSWERS.matcher("ALTER TABLE rating ADD COLUMN officer integer;").find())
                .isTrue();
        assertThat(BY_PERSON.matcher("SELECT officer FROM c GROUP BY unit").find()).isFalse();
    }

    private static Stream<String> migrations() {
        Path folder = Path.of("..", "infra", "src/main/resources/db/migration");
        try (var files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            return all.stream().map(NoRankingOfPersonsTest::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
