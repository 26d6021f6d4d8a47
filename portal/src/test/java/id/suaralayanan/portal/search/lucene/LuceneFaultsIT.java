package id.suaralayanan.portal.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.IndexCondition.Phase;
import id.suaralayanan.portal.search.SearchUnavailable;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.index.IndexFolder;
import id.suaralayanan.portal.search.lucene.query.Weights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/// What the embedded index survives: kills, flipped bits, deleted and unusable files.
final class LuceneFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final ComplaintQuery ALL =
            ComplaintQuery.of(new Audience.AllUnits(), "keluhan").countingEverything();

    @TempDir private Path folder;

    @Test
    void keepsEveryDurableComplaintWhenItIsKilled() throws Exception {
        long before = 0;
        for (int round = 0; round < 4; round++) {
            long told = runAndKill(WriterInAChild.class, Duration.ofMillis(300 + 150L * round));

            try (var search = open()) {
                long reached = WriterInAChild.next(search.position().blockOptional(PATIENCE)) - 1;
                assertThat(reached).isGreaterThanOrEqualTo(told).isGreaterThan(before);
                assertThat(matches(search)).isEqualTo(reached);
                assertThat(search.verify().block(PATIENCE)).isTrue();
                before = reached;
            }
        }
    }

    @Test
    void losesNothingWhenItIsKilledWhileItIsBuiltAnew() throws Exception {
        try (var search = open()) {
            build(search, 20);
        }

        long told = runAndKill(BuilderInAChild.class, Duration.ofMillis(2500));

        assertThat(told).isGreaterThan(20);
        try (var search = open()) {
            long reached = WriterInAChild.next(search.position().blockOptional(PATIENCE)) - 1;
            assertThat(reached).isBetween(20L, told);
            assertThat(matches(search)).isGreaterThanOrEqualTo(reached);
            for (long i = reached + 1; i <= told; i++) {
                search.apply(one(Math.toIntExact(i))).block(PATIENCE);
            }
            assertThat(matches(search)).isEqualTo(told);
            assertThat(folder.toFile().list()).hasSize(1);
        }
    }

    @Test
    void findsAFlippedBitAndIsBuiltAnewWhileItServes() throws IOException {
        var random = new Random(42);
        try (var search = open()) {
            for (int round = 0; round < 6; round++) {
                build(search, 200);
                assertThat(search.verify().block(PATIENCE)).isTrue();

                flipOneByte(files().get(round % files().size()), random);

                assertThat(search.verify().block(PATIENCE)).isFalse();
                assertThat(search.position().blockOptional(PATIENCE)).isEmpty();
                assertThat(search.condition().phase()).isEqualTo(Phase.LOST);
            }
            build(search, 200);
            assertThat(matches(search)).isEqualTo(200);
        }
    }

    @Test
    void recognisesADamagedIndexAtTheStart() throws IOException {
        try (var search = open()) {
            build(search, 20);
        }
        var commit =
                files().stream()
                        .filter(file -> file.getFileName().toString().startsWith("segments"))
                        .findFirst()
                        .orElseThrow();
        Files.write(commit, new byte[] {1, 2, 3});

        try (var search = open()) {
            assertThat(search.position().blockOptional(PATIENCE)).isEmpty();
            assertThatThrownBy(() -> matches(search)).isInstanceOf(SearchUnavailable.class);
            build(search, 20);
            assertThat(matches(search)).isEqualTo(20);
        }
    }

    @Test
    void noticesThatItsFilesAreGoneAndServesUntilItIsBuiltAnew() throws IOException {
        try (var search = open()) {
            build(search, 20);
            for (var file : files()) {
                Files.delete(file);
            }

            assertThatThrownBy(() -> search.apply(one(21)).block(PATIENCE))
                    .isInstanceOf(SearchUnavailable.class);
            assertThat(search.position().blockOptional(PATIENCE)).isEmpty();
            assertThat(matches(search)).isEqualTo(20);

            build(search, 21);
            assertThat(matches(search)).isEqualTo(21);
            search.apply(one(22)).block(PATIENCE);
            assertThat(matches(search)).isEqualTo(22);
        }
    }

    @Test
    void answersUntilItIsBuiltAnewWhereWordsAreNoLongerWhatTheyWere() throws IOException {
        try (var search = open()) {
            build(search, 20);
        }
        var own = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-words"));
        Files.writeString(own.resolve("spellings.txt"), "keluhan: kluhan\n");

        try (var search =
                new LuceneComplaintSearch(
                        folder,
                        NOW,
                        2,
                        PATIENCE,
                        new Dictionaries(Optional.of(own)),
                        Weights.STANDARD)) {
            assertThat(search.position().blockOptional(PATIENCE)).isEmpty();
            assertThat(matches(search)).isEqualTo(20);
            build(search, 21);
            assertThat(matches(search)).isEqualTo(21);
        }
    }

    @Test
    void neverServesAnIndexThatWasNotFinished() throws IOException {
        try (var search = open()) {
            build(search, 20);
        }
        var unfinished =
                new IndexFolder(folder, new IndonesianAnalyzer(new Dictionaries(Optional.empty())))
                        .create();
        unfinished.fill(List.of(AComplaint.saying(1, "Keluhan").text()));
        unfinished.commit();
        unfinished.close();

        try (var search = open()) {
            assertThat(matches(search)).isEqualTo(20);
            assertThat(folder.toFile().list()).hasSize(1);
        }
    }

    @Test
    void leavesAnIndexAloneThatAnotherProcessHolds() throws IOException {
        try (var first = open()) {
            build(first, 20);
            try (var second = open()) {
                assertThat(second.position().blockOptional(PATIENCE)).isEmpty();
                build(second, 30);

                assertThat(matches(first)).isEqualTo(20);
                assertThat(matches(second)).isEqualTo(30);
            }
            first.apply(one(21)).block(PATIENCE);
            assertThat(matches(first)).isEqualTo(21);
        }
    }

    @Test
    void cutsASearchThatTakesTooLong() throws IOException {
        try (var search = open()) {
            build(search, 20);
        }
        try (var hurried = new LuceneComplaintSearch(folder, NOW, 2, Duration.ofNanos(1))) {
            assertThatThrownBy(() -> matches(hurried)).isInstanceOf(SearchUnavailable.class);
        }
    }

    private LuceneComplaintSearch open() {
        return new LuceneComplaintSearch(folder, NOW, 2, Duration.ofSeconds(20));
    }

    private static void build(LuceneComplaintSearch search, int complaints) {
        var texts =
                Flux.range(1, complaints)
                        .<ComplaintText>map(
                                i -> AComplaint.saying(i, "Keluhan tentang loket " + i).text());
        search.rebuild(texts, WriterInAChild.position(complaints)).block(PATIENCE);
    }

    private static ChangeBatch one(int number) {
        return new ChangeBatch(
                List.of(AComplaint.saying(number, "Keluhan baru").text()),
                Set.of(),
                Optional.of(WriterInAChild.position(number)));
    }

    private static long matches(LuceneComplaintSearch search) {
        return search.search(ALL).blockOptional(PATIENCE).orElseThrow().total().matches();
    }

    /// The files of the newest index, without its lock.
    private List<Path> files() throws IOException {
        try (var indexes = Files.list(folder)) {
            var newest = indexes.sorted().toList().getLast();
            try (var files = Files.list(newest)) {
                return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
            }
        }
    }

    private static void flipOneByte(Path file, Random random) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = random.nextLong(bytes.length());
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x20);
        }
    }

    /// The last number that the child told.
    private long runAndKill(Class<?> program, Duration life) throws Exception {
        var child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader told = child.inputReader()) {
            String last = told.readLine();
            assertThat(last).as("the child writes").isNotNull();
            TimeUnit.MILLISECONDS.sleep(life.toMillis());
            child.toHandle().destroyForcibly(); // unlike the process itself, leaves its words
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                last = line;
            }
            child.waitFor();
            return Long.parseLong(last);
        }
    }
}
