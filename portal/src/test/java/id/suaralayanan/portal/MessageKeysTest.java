package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key that a page or the code asks for has a sentence, with as many values as it has places;
/// and no sentence is left that nobody asks for.
///
/// Both languages have the same keys ([MessagesTest]), so one is looked at here.
final class MessageKeysTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Map<String, String> SENTENCES = sentences();
    private static final Map<Path, String> TEMPLATES = sources("resources/templates", ".html");
    private static final Map<Path, String> CODE = sources("java", ".java");

    /// Whose words stand in rows that the jobs make and a page shows.
    private static final Path EVIDENCE =
            Path.of(
                    "../analytics-jobs/src/main/java/id/suaralayanan/analytics/indicators/integrity/EvidenceRow.java");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("id.suaralayanan");

    /// `#{key}`, `#{key(…)}` and `#messages.msg('key', …)`.
    private static final Pattern ASKED =
            Pattern.compile(
                    "#\\{([a-z][\\w.-]*)(?=[(}])|#messages\\.msg\\('([\\w.-]+)'(?=[,)])|essages\\.of\\(\\s*[\\w.]+(?:\\([^()]*\\))?,\\s*\"([a-z][\\w.-]*\\.[\\w-]+)\"(?=[,)])");

    /// `#{|prefix.${value}suffix|}` and other keys that are put together while a page is drawn.
    private static final Pattern COMPOSED =
            Pattern.compile(
                    "#\\{\\|([\\w.-]*\\.)\\$|#messages\\.msg\\('([\\w.-]+\\.)' \\+|#\\{\\$\\{'([\\w.-]+\\.)' \\+|\"((?:[a-z][\\w-]*\\.)+)\" \\+");

    private static final Pattern AUDITED =
            Pattern.compile("(?:record_audit|(?:audit|log)\\s*\\.add)\\(((?:[^()]|\\([^()]*\\))*)");

    private static final Pattern ACTION = Pattern.compile("['\"]([A-Z]+(?:_[A-Z]+)*)['\"]");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");
    private static final Pattern REFUSED =
            Pattern.compile(
                    "ProblemException\\s*\\.(?:of|later)\\(\\s*(?:HttpStatus\\.)?[A-Z_]+,\\s*\"([\\w-]+)\"");

    /// Whose constants the part after a prefix is.
    private static final Map<String, String> CONSTANTS =
            Map.ofEntries(
                    Map.entry("adu.class.", "ComplaintClass"),
                    Map.entry("adu.identity.", "IdentityMode"),
                    Map.entry("case.by.", "Actor"),
                    Map.entry("complaint.reason.", "Rejection"),
                    Map.entry("complaint.status.", "Status"),
                    Map.entry("complaint.turn.", "Turn"),
                    Map.entry("control.col.", "Pace"),
                    Map.entry("control.pace.", "Pace"),
                    Map.entry("desk.sign.", "SpamSign"),
                    Map.entry("desk.status.", "Status"),
                    Map.entry("desk.step.", "OfficeStep"),
                    Map.entry("desk.tab.", "Tab"),
                    Map.entry("funnel.side.", "FunnelSide"),
                    Map.entry("open311.about.", "ServiceType"),
                    Map.entry("open311.keywords.", "ServiceType"),
                    Map.entry("open311.next.", "Turn"),
                    Map.entry("open311.status.", "Status"),
                    Map.entry("part.", "Part"),
                    Map.entry("pekppp.about.", "PortalEvidence"),
                    Map.entry("rilis.fault.", "Refusal"),
                    Map.entry("rilis.state.", "PublicationState"),
                    Map.entry("role.", "Role"),
                    Map.entry("setup.", "SetupStep"),
                    Map.entry("standing.tier.", "Tier"),
                    Map.entry("tier.", "Tier"),
                    Map.entry("zi.state.", "Attainment"));

    @Test
    void everyKeyThatIsAskedForHasASentence() {
        var without = new TreeMap<>(asked());
        without.keySet().removeAll(SENTENCES.keySet());
        assertThat(without).isEmpty();
        assertThat(refused()).isNotEmpty();
        assertThat(refused())
                .filteredOn(type -> !SENTENCES.containsKey("refusal." + type))
                .isEmpty();
    }

    @Test
    void everyConstantThatAPageNamesHasASentence() {
        CONSTANTS.forEach((prefix, type) ->
                assertThat(constants(prefix, type))
                        .as("%s, from %s", prefix, type)
                        .filteredOn(constant -> !SENTENCES.containsKey(prefix + constant))
                        .isEmpty());
    }

    /// `record_audit(…, 'UNIT_ADDED', …)` and `audit.add(…, "SIGN_IN", …)`.
    @Test
    void everyActionOfTheAuditLogHasAName() {
        var actions =
                CODE.values().stream()
                        .flatMap(text -> AUDITED.matcher(text).results())
                        .flatMap(found -> ACTION.matcher(found.group(1)).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(actions).contains("UNIT_ADDED", "POINT_CLOSED", "WORDING_VERIFIED");
        assertThat(actions)
                .filteredOn(action -> !SENTENCES.containsKey("trail.did." + action))
                .filteredOn(action ->
                        !SENTENCES.containsKey(action.replace("COMPLAINT_", "desk.event.")))
                .isEmpty();
    }

    @Test
    void everySentenceGetsAsManyValuesAsItHasPlaces() {
        var wrong = new ArrayList<String>();
        TEMPLATES.forEach((file, text) ->
                ASKED.matcher(text)
                        .results()
                        .forEach(found -> {
                            var key = key(found);
                            var sentence = SENTENCES.get(key);
                            int given = values(text, found);
                            if (sentence != null && given != places(sentence)) {
                                wrong.add(
                                        "%s: %s gets %d for: %s"
                                                .formatted(file, key, given, sentence));
                            }
                        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void noSentenceIsLeftThatNobodyAsksFor() {
        var written = words();
        var prefixes = prefixes();
        assertThat(
                        SENTENCES.keySet().stream()
                                .filter(key -> !written.contains(key))
                                .filter(key ->
                                        prefixes.stream()
                                                .noneMatch(
                                                        prefix -> isOneOf(key, prefix, written))))
                .isEmpty();
    }

    @Test
    void everySentenceCanBeFormatted() {
        SENTENCES.forEach((key, sentence) ->
                assertThatNoException().as(key).isThrownBy(() -> new MessageFormat(sentence)));
    }

    private static boolean isOneOf(String key, String prefix, Set<String> written) {
        if (!key.startsWith(prefix)) {
            return false;
        }
        return Stream.of(key.substring(prefix.length()).split("\\."))
                .allMatch(part -> part.matches("\\d+") || written.contains(part));
    }

    /// Every word between quotes, every constant, and every key of a template.
    private static Set<String> words() {
        var words = new TreeSet<>(asked().keySet());
        var quoted = Pattern.compile("[\"'`.]([\\w.-]+)[\"'`]|\\b([A-Z][A-Z_]+)\\b|\\.(\\w+)\\|");
        Stream.of(TEMPLATES.values().stream(), CODE.values().stream(), Stream.of(text(EVIDENCE)))
                .flatMap(texts -> texts)
                .flatMap(text -> quoted.matcher(text).results())
                .map(MessageKeysTest::key)
                .forEach(words::add);
        CONSTANTS.forEach((prefix, type) -> words.addAll(constants(prefix, type)));
        return words;
    }

    private static Set<String> prefixes() {
        return Stream.concat(TEMPLATES.values().stream(), CODE.values().stream())
                .flatMap(text -> COMPOSED.matcher(text).results())
                .map(MessageKeysTest::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> asked() {
        var asked = new TreeMap<String, String>();
        Stream.of(TEMPLATES, CODE)
                .forEach(texts ->
                        texts.forEach((file, text) ->
                                ASKED.matcher(text)
                                        .results()
                                        .forEach(found -> asked.put(key(found), file.toString()))));
        return asked;
    }

    private static List<String> refused() {
        return CODE.values().stream()
                .flatMap(text -> REFUSED.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
    }

    /// Of the one enumeration of this name that has sentences at all.
    private static List<String> constants(String prefix, String type) {
        return HOUSE.stream()
                .filter(JavaClass::isEnum)
                .filter(candidate -> candidate.getSimpleName().equals(type))
                .map(candidate -> names(candidate.reflect()))
                .filter(names -> names.stream().anyMatch(it -> SENTENCES.containsKey(prefix + it)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sentences for the constants of " + type));
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(it -> ((Enum<?>) it).name()).toList();
    }

    private static String key(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) instanceof String key) {
                return key;
            }
        }
        throw new AssertionError(found.group());
    }

    /// How many arguments stand in the parentheses after the key.
    private static int values(String text, MatchResult found) {
        boolean isCall = found.group().startsWith("#messages");
        if (!isCall && text.charAt(found.end()) != '(') {
            return 0;
        }
        int depth = 1;
        int commas = 0;
        boolean isQuoted = false;
        for (int at = isCall ? found.end() : found.end() + 1; depth > 0; at++) {
            char sign = text.charAt(at);
            isQuoted ^= sign == '\'';
            if (!isQuoted) {
                depth += "({[".indexOf(sign) >= 0 ? 1 : ")}]".indexOf(sign) >= 0 ? -1 : 0;
                commas += sign == ',' && depth == 1 ? 1 : 0;
            }
        }
        return isCall ? commas : commas + 1;
    }

    private static int places(String sentence) {
        return (int) PLACE.matcher(sentence).results().map(it -> it.group(1)).distinct().count();
    }

    private static Map<String, String> sentences() {
        var all = new TreeMap<String, String>();
        sources("resources/messages", ".properties").keySet().stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .map(MessageKeysTest::read)
                .forEach(read ->
                        read.forEach((key, value) -> all.put((String) key, (String) value)));
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<Path, String> sources(String folder, String ending) {
        try (var files = Files.walk(MAIN.resolve(folder))) {
            var texts = new TreeMap<Path, String>();
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                texts.put(file, text(file));
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
