package id.suaralayanan.analytics.publication.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.publication.content.PublishedTableKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A publication on another machine: its files and nothing else.
final class VerificationTest {
    @TempDir private Path root;
    private Path folder = Path.of("");

    @BeforeEach
    void threePublications() {
        folder = PublishedFolder.secondOfThree(root);
    }

    private void edit(String file, String from, String to) {
        String text = PublishedFolder.read(folder.resolve(file));
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        PublishedFolder.write(
                folder.resolve(file),
                PublishedFolder.bytes(
                        text.substring(0, at) + to + text.substring(at + from.length())));
    }

    /// The line of a unit in a file.
    private String row(String file, String unit) {
        return PublishedFolder.read(folder.resolve(file))
                .lines()
                .filter(line -> line.contains(unit + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureOfAnUntouchedPublicationIsEqual() {
        var lines = new ArrayList<String>();
        var outcome = VerifyCommand.run(Map.of("release", folder.toString()), lines::add);

        assertThat(outcome.summary()).contains("\"differences\":[]");
        assertThat(outcome.succeeded()).isTrue();
        assertThat(lines)
                .anyMatch(
                        line -> line.matches("equal {4}64.10-UJI: index .*, grade ., interval .*"))
                .contains(
                        "equal    64.90-UJI: no figure (TOO_FEW_ANSWERS)",
                        "equal    log: entry 3 and its signed head",
                        "equal    log: the inclusion proof holds")
                .anyMatch(line -> line.contains("64.10-RSUD") && line.contains("NO_PEERS"));
    }

    @Test
    void oneChangedDigitInAnyFileIsNamed() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString();
                byte[] genuine = Files.readAllBytes(file);
                byte[] changed = genuine.clone();
                int at = changed.length / 2;
                while (changed[at] < '0' || changed[at] > '8') {
                    at++;
                }
                changed[at]++;
                Files.write(file, changed);

                String name = path.startsWith("log/") ? "log" : path;
                assertThat(PublishedFolder.differences(folder))
                        .as(path)
                        .anyMatch(difference -> difference.contains(name));
                Files.write(file, genuine);
            }
        }
        assertThat(PublishedFolder.differences(folder)).isEmpty();
    }

    @Test
    void aPublishedFigureThatIsNotThatOfItsAnswersIsNamedWithBoth() {
        String row = row("figures.csv", "64.15-UJI");
        String ikm = row.split(",")[7];
        edit("figures.csv", row, row.replace(ikm, "99.99"));
        edit("figures.json", "\"ikm\":\"" + ikm + "\"", "\"ikm\":\"99.99\"");

        assertThat(PublishedFolder.differences(folder))
                .contains(
                        "64.15-UJI: ikm is published as 99.99, recomputed it is " + ikm,
                        "figures.csv: another digest than in release.json");
    }

    @Test
    void aRemovedRowIsNamed() {
        for (var kind : List.of(PublishedTableKind.FIGURES, PublishedTableKind.TALLIES)) {
            String row = row(kind.csv(), "64.15-UJI");
            edit(kind.csv(), row + "\r\n", "");

            assertThat(PublishedFolder.differences(folder))
                    .contains(kind.csv() + ": the row of 64.15-UJI is missing");
            edit(kind.csv(), "64.16-UJI,", row + "\r\n64.16-UJI,");
        }
        assertThat(PublishedFolder.differences(folder)).isEmpty();
    }

    @Test
    void countsThatCannotBeAreNamed() {
        String row = row("tallies.csv", "64.15-UJI");
        String[] cells = row.split(",");
        cells[2] = "99999";
        edit("tallies.csv", row, String.join(",", cells));

        assertThat(PublishedFolder.differences(folder))
                .anyMatch(line -> line.startsWith("64.15-UJI: its counts cannot be"));
    }

    @Test
    void aReorderedLogEntryIsNamed() {
        List<String> lines =
                PublishedFolder.read(folder.resolve(PublishedLog.ENTRIES)).lines().toList();
        PublishedFolder.write(
                folder.resolve(PublishedLog.ENTRIES),
                PublishedFolder.bytes(
                        lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(1) + "\n"));

        assertThat(PublishedFolder.differences(folder))
                .contains(
                        "log: entry 3 stands at place 2: moved or removed",
                        "log: entry 2 stands at place 3: moved or removed",
                        "log: entry 2 was changed, moved or removed: the signed head does not fit",
                        "release.json: is not entry 2 of the log");
    }

    @Test
    void everyMissingFileOfTheLogIsNamed() throws IOException {
        Files.delete(folder.resolve(PublishedLog.KEY));
        Files.delete(folder.resolve(PublishedLog.ENTRIES));
        Files.delete(folder.resolve(PublishedLog.WITNESS));

        assertThat(PublishedFolder.differences(folder))
                .containsExactly(
                        "log/key.txt: missing",
                        "log/entries.jsonl: missing",
                        "the log was not checked");
    }

    @Test
    void aLogThatWasCutOffIsNoticedByItsHeadsAndByTheWitness() {
        Path witness = root.resolve("saksi.txt");
        PublishedFolder.write(
                witness,
                PublishedFolder.bytes(
                        JsonMapper.shared()
                                .readTree(
                                        PublishedFolder.read(
                                                folder.resolve(PublishedLog.CHECKPOINTS)))
                                .get(2)
                                .asString()));
        assertThat(verifyWith(witness)).isEmpty();

        var rewritten = new PublishedFolder(root);
        rewritten.publish("q1", Period.parse("2026-Q1"), PublishedFolder.units(1));
        folder = rewritten.publish("q2", Period.parse("2026-Q2"), PublishedFolder.units(9));

        assertThat(PublishedFolder.differences(folder)).isEmpty();
        assertThat(verifyWith(witness))
                .containsExactly("witness: the log no longer holds the 3 entries seen");
    }

    private List<String> verifyWith(Path witness) {
        return new Verification(
                        PublishedSource.of(folder.toString()),
                        Optional.of(PublishedFolder.KEY.publicKey().fingerprint().hex()),
                        Optional.of(PublishedFolder.read(witness)))
                .run(_ -> {})
                .differences();
    }

    @Test
    void anotherKeyThanTheOneExpectedIsNamed() {
        var outcome =
                VerifyCommand.run(
                        Map.of("release", folder.toString(), "key", "0".repeat(64)), _ -> {});

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.summary()).contains("log: signed by another key");
    }

    @Test
    void aMethodThatNoLongerExistsIsSaidInASentence() {
        edit("release.json", "\"interval\":\"interval/1\"", "\"interval\":\"interval/0\"");

        assertThat(PublishedFolder.differences(folder))
                .contains(
                        "the publication was made with interval interval/0, which this program no"
                                + " longer has (it has interval/1): take the program of that time",
                        "the figures were not recomputed");
    }

    @Test
    void aPublishedPerceptionThatIsNotThatOfItsAnswersIsNamedWithBoth() {
        String row = row("perceptions.csv", "64.11-UJI,SPAK");
        String value = row.split(",")[8];
        edit("perceptions.csv", row, row.replace("," + value + ",", ",3.10,"));
        String object = "\"unit\":\"64.11-UJI\",\"value\":\"" + value + "\"";
        edit("perceptions.json", object, object.replace(value, "3.10"));

        assertThat(PublishedFolder.differences(folder))
                .anyMatch(line ->
                        line.matches(
                                "64.11-UJI SP(AK|KP): value is published as 3.10, recomputed it is "
                                        + value));
    }

    @Test
    void aPublicationFromBeforePerceptionsWereToldIsVerifiedAsItWas() {
        var before = new PublishedFolder(root);
        Path old = before.publishBefore("q0", Period.parse("2025-Q4"), PublishedFolder.units(4));

        assertThat(old.resolve("perceptions.csv")).doesNotExist();
        assertThat(PublishedFolder.differences(old)).isEmpty();
    }

    @Test
    void aPlaceWithoutAPublicationSaysSo() {
        var outcome = VerifyCommand.run(Map.of("release", root.resolve("x").toString()), _ -> {});

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.summary()).contains("release.json: there is none here");
    }
}
