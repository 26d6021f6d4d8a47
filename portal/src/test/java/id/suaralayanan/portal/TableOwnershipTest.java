package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.SourceTree.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each table is written by one feature and read by others through named views, so that a rule
/// about its rows stands in one place. A feature is a package below `portal`, `analytics` or
/// `infra`, with all that is inside it.
final class TableOwnershipTest {
    /// The statements of a source stand in its string literals.
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final Pattern WRITE =
            Pattern.compile("\\b(?:INSERT INTO|DELETE FROM|TRUNCATE|UPDATE)\\s+(\\w+)");
    private static final Pattern READ = Pattern.compile("\\b(?:FROM|JOIN|USING)\\s+(\\w+)");
    private static final Pattern TABLE = Pattern.compile("\\bCREATE TABLE (\\w+)");

    /// These fill or copy a whole database.
    private static final Set<String> WHOLE = Set.of("infra.sample", "infra.backup", "infra.bench");

    /// Tables that are written by more than one feature.
    private static final Map<String, Set<String>> SHARED =
            Map.of(
                    // Holidays come from a file and from the admin's page.
                    "holiday", Set.of("analytics.imports", "portal.complaints"),
                    "calendar_year", Set.of("analytics.imports", "portal.complaints"),
                    // Answers come from forms and from files.
                    "rating", Set.of("portal.feedback", "analytics.imports"),
                    // The same, and a unit's head decides which of them everybody reads.
                    "rating_comment",
                            Set.of("portal.feedback", "portal.publiccomments", "analytics.imports"),
                    // Whatever is taken in once is known by its key here, until it is forgotten.
                    "submission_key",
                            Set.of("portal.feedback", "portal.complaints", "analytics.imports"),
                    // A page asks for a run, the scheduler takes it.
                    "job_request", Set.of("portal.dashboard", "analytics.schedule"),
                    // Runs are recorded by the tally and forgotten by housekeeping.
                    "tally_run", Set.of("analytics.tallies", "analytics.housekeeping"),
                    // The first admin is invited before there is a portal.
                    "officer", Set.of("portal.access", "infra"),
                    "officer_invitation", Set.of("portal.access", "infra"));

    /// Tables that are themselves what others read: the registry, the instrument, the calendars and
    /// the results of the jobs. They hold no rule of who may see a row.
    private static final Set<String> PUBLISHED =
            Set.of(
                    "agency",
                    "calendar",
                    "calendar_year",
                    "evaluation_aspect",
                    "evaluation_indicator",
                    "evaluation_instrument",
                    "evaluation_question",
                    "feedback_point",
                    "holiday",
                    "indicator",
                    "instrument",
                    "integrity_finding",
                    "job_status",
                    "perception_figure",
                    "perception_instrument",
                    "perception_item",
                    "perception_tally",
                    "question",
                    "question_text",
                    "ranking",
                    "ranking_row",
                    "ranking_variant",
                    "rating_tally_month",
                    "region",
                    "service",
                    "tally_run",
                    "unit",
                    "unit_population",
                    "unit_type",
                    "zone_rules",
                    "zone_threshold");

    /// Reads that still go to a foreign table, `feature table`; the list only becomes shorter.
    private static final Set<String> READS_OF_FOREIGN_TABLES =
            Set.of(
                    // Counting reads rows by transaction and partition, which a view would hide.
                    "analytics.tallies rating",
                    // How far counting is behind, by the same rule.
                    "portal.health rating",
                    // Whether a tally run is half done, and what may be forgotten.
                    "analytics.launch tally_part",
                    "analytics.housekeeping figure_mark",
                    // A unit's own comments, with its grain of ten.
                    "portal.dashboard rating_comment",
                    // The point of a device that shows visit codes.
                    "portal.feedback kiosk",
                    // Names beside what officers did.
                    "portal.complaints officer");

    private static final SourceTree HOUSE = SourceTree.ofTheHouse();
    private static final Set<String> TABLES = tables();

    @Test
    void eachTableIsWrittenByOneFeature() {
        writers()
                .forEach((table, features) -> {
                    if (SHARED.containsKey(table)) {
                        assertThat(features).as(table).isSubsetOf(SHARED.get(table));
                    } else {
                        assertThat(features).as(table).hasSize(1);
                    }
                });
    }

    @Test
    void nobodyWritesTheAuditLogButItsFunction() {
        assertThat(statements(WRITE).map(Use::table)).doesNotContain("audit_log");
    }

    @Test
    void whatOthersReadIsPublishedOrAView() {
        Map<String, Set<String>> writers = writers();
        Predicate<Use> foreign =
                use ->
                        !writers.getOrDefault(use.table(), Set.of(use.feature()))
                                .contains(use.feature());

        Set<String> reads =
                statements(READ)
                        .filter(foreign)
                        .filter(use -> !PUBLISHED.contains(use.table()))
                        .map(use -> use.feature() + " " + use.table())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(reads).isSubsetOf(READS_OF_FOREIGN_TABLES);
    }

    @Test
    void theFilesThatReadAForeignTableBecomeFewer() {
        assertThat(READS_OF_FOREIGN_TABLES).hasSizeLessThanOrEqualTo(7);
    }

    /// The features that write each table.
    private static Map<String, Set<String>> writers() {
        return statements(WRITE)
                .collect(
                        Collectors.groupingBy(
                                Use::table, Collectors.mapping(Use::feature, Collectors.toSet())));
    }

    private record Use(String feature, String table) {}

    private static Stream<Use> statements(Pattern kind) {
        return HOUSE.files().stream()
                .filter(file -> !WHOLE.contains(feature(file)))
                .flatMap(file ->
                        LITERAL.matcher(file.text())
                                .results()
                                .map(MatchResult::group)
                                .flatMap(literal -> kind.matcher(literal).results())
                                .map(found -> found.group(1))
                                .filter(TABLES::contains)
                                .map(table -> new Use(feature(file), table)));
    }

    /// The first two parts of the package below the product's own.
    private static String feature(SourceFile file) {
        return Stream.of(file.packageName().split("\\."))
                .skip(2)
                .limit(2)
                .collect(Collectors.joining("."));
    }

    private static Set<String> tables() {
        Path migrations = Path.of("..", "infra", "src/main/resources/db/migration");
        try (var files = Files.list(migrations)) {
            return files.map(TableOwnershipTest::tables)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> tables(Path migration) {
        try {
            return TABLE.matcher(Files.readString(migration))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
