package id.suaralayanan.infra;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents name is there: types, tests, files, folders and packages. A document that
/// sends its reader to a class that was renamed fails here.
final class DocumentNamesTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCS = HOUSE.resolve("infra/docs");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern CHOSEN_TEST = Pattern.compile("-D(?:it\\.)?test=(\\w+)");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");

    /// What a library calls so.
    private static final Pattern IMPORTED =
            Pattern.compile("import (?!id\\.suaralayanan)[\\w.]+\\.([A-Z]\\w+);");

    /// `CaseTest`, not `MINISTRY`, `…Pages` or `X-Forwarded-For`.
    private static final Pattern TYPE =
            Pattern.compile("(?<![\\w/.…-])[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?![\\w-])");

    /// `portal/…/complaints/lifecycle/Step`, `indicators/index`.
    private static final Pattern PLACE =
            Pattern.compile("(?:(?:[a-z][\\w-]*|…)/)+[A-Za-z]\\w+(?:\\.[a-z]+)?");

    private static final Pattern FEATURE =
            Pattern.compile("/src/main/java/id/suaralayanan/\\w+/(\\w+)/");

    /// Where the words of a line of the map of the house begin.
    private static final int COLUMN = 18;

    /// Headers, what Spring calls so, and the name that no test has.
    private static final Set<String> OF_OTHERS =
            Set.of("Host", "Forwarded", "ApplicationListener", "None");

    /// Folders of an installation and of its publications.
    private static final Set<String> OF_AN_INSTALLATION = Set.of("keys", "log", "kaplan-meier");

    private static final List<Path> FILES = files();
    private static final Set<String> TYPES = types();

    @Test
    void everyTypeIsThere() {
        assertThat(documents().flatMap(doc -> found(CODE, doc)))
                .flatExtracting(code -> found(TYPE, code).toList())
                .contains("SatisfactionIndex")
                .allMatch(DocumentNamesTest::isKnown);
    }

    @Test
    void everyTestOfACommandIsThere() {
        assertThat(documents().flatMap(doc -> found(CHOSEN_TEST, doc)))
                .contains("FormatTest")
                .allMatch(DocumentNamesTest::isKnown);
    }

    @Test
    void everyLinkLeadsToAFile() {
        var broken = new ArrayList<String>();
        for (Path file : documentFiles()) {
            found(LINK, read(file))
                    .filter(link -> !link.contains(":"))
                    .filter(link -> !Files.exists(file.resolveSibling(link)))
                    .forEach(link -> broken.add(file.getFileName() + ": " + link));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPlaceIsThere() {
        assertThat(documents().flatMap(doc -> found(CODE, doc)))
                .filteredOn(PLACE.asMatchPredicate())
                .filteredOn(place -> !OF_AN_INSTALLATION.contains(place.split("/")[0]))
                .contains("portal/…/complaints/lifecycle/Step")
                .allMatch(place -> FILES.stream().anyMatch(isAt(place)));
    }

    @Test
    void theMapOfTheHouseHoldsEveryFeature() {
        assertThat(mapped()).contains("complaints", "tallies").containsAll(features());
    }

    @Test
    void theMapOfTheHouseHoldsNothingElse() {
        assertThat(mapped())
                .filteredOn(name -> !isKnown(name))
                .allMatch(name -> FILES.stream().anyMatch(isIn(name)));
    }

    private static boolean isKnown(String type) {
        return OF_OTHERS.contains(type) || TYPES.contains(type);
    }

    private static Predicate<Path> isIn(String packages) {
        return file ->
                file.toString().contains("/src/main/java/")
                        && file.toString().contains("/" + packages + "/");
    }

    /// Whether a file lies at the end of a path, or in the folder that it names; `…` is any way.
    private static Predicate<Path> isAt(String place) {
        String end = place.substring(place.lastIndexOf('…') + 1).replaceFirst("^/", "");
        String module = place.contains("…") ? place.substring(0, place.indexOf('/')) : "";
        return file -> {
            String path = "/" + HOUSE.relativize(file);
            return path.startsWith("/" + module)
                    && (path.contains("/" + end + "/")
                            || path.replaceFirst("\\.[a-z]+$", "").endsWith("/" + end)
                            || path.endsWith("/" + end));
        };
    }

    /// The first packages below that of each module.
    private static Set<String> features() {
        return FILES.stream()
                .flatMap(file -> found(FEATURE, file.toString()))
                .collect(toCollection(TreeSet::new));
    }

    /// The names that begin the lines of the map of the house.
    private static List<String> mapped() {
        String architecture = read(DOCS.resolve("ARCHITECTURE.md"));
        String map = architecture.split("## The house")[1].split("```")[1];
        return map.lines()
                .filter(line -> line.length() > COLUMN)
                .map(line -> line.substring(COLUMN))
                .filter(line -> line.matches("\\w+[\\w/]*(, [\\w/]+)*((: |  ).*)?"))
                .flatMap(line -> Stream.of(line.split(":| {2}")[0].split(", ")))
                .toList();
    }

    private static Stream<String> documents() {
        return documentFiles().stream().map(DocumentNamesTest::read);
    }

    /// The log of changes names what was, too.
    private static List<Path> documentFiles() {
        return FILES.stream()
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> !file.endsWith("CHANGELOG.md"))
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(found.groupCount()));
    }

    private static Set<String> types() {
        return FILES.stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(DocumentNamesTest::read)
                .flatMap(text -> Stream.concat(found(DECLARED, text), found(IMPORTED, text)))
                .collect(toSet());
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(HOUSE, new SourcesOnly(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves out what is built and what is hidden.
    private static final class SourcesOnly extends SimpleFileVisitor<Path> {
        private final List<Path> files;

        SourcesOnly(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return name.equals("target") || name.startsWith(".") || name.equals("suara-data")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
