package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import id.suaralayanan.analytics.publication.content.DataPackage;
import id.suaralayanan.analytics.publication.content.PublicationContent;
import id.suaralayanan.analytics.publication.content.PublicationStatement;
import id.suaralayanan.analytics.publication.content.PublishedGroup;
import id.suaralayanan.analytics.publication.content.PublishedInput;
import id.suaralayanan.analytics.publication.content.PublishedPerception;
import id.suaralayanan.analytics.publication.content.PublishedTable;
import id.suaralayanan.analytics.publication.content.PublishedTableKind;
import id.suaralayanan.analytics.transparency.AppendedEntry;
import id.suaralayanan.analytics.transparency.CanonicalJson;
import id.suaralayanan.analytics.transparency.LogKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Publications written to folders as the portal serves them, all in one log.
final class PublishedFolder {
    static final LogKey KEY = LogKey.of(LogKey.fresh());
    private static final String ORIGIN = "uji.example/rilis";

    private final Path root;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<String> checkpoints = new ArrayList<>();

    PublishedFolder(Path root) {
        this.root = root;
    }

    /// Three quarters in one log; the folder of the second, with the log beside it.
    static Path secondOfThree(Path root) {
        var published = new PublishedFolder(root);
        published.publish("q1", Period.parse("2026-Q1"), units(1));
        Path folder = published.publish("q2", Period.parse("2026-Q2"), units(2));
        published.publish("q3", Period.parse("2026-Q3"), units(3));
        published.writeLog(folder);
        return folder;
    }

    /// Units of two groups: twelve offices and a group of one; one office has too few answers.
    static List<PublishedInput> units(long seed) {
        var random = new Random(seed);
        List<PublishedInput> units = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            units.add(unit("64." + i + "-UJI", "UJI", tally(random, 40 + 30 * (i - 10), i * 0.02)));
        }
        units.add(unit("64.90-UJI", "UJI", Tally.EMPTY));
        units.add(unit("64.10-RSUD", "RSUD", tally(random, 60, 0.1)));
        return units;
    }

    static PublishedInput unit(String code, String type, Tally tally) {
        return new PublishedInput(
                code, "=Kantor " + code, type, "64", tally, OptionalLong.of(5_000), List.of());
    }

    static Tally tally(Random random, int forms, double lift) {
        return random.ints(forms, 0, 1)
                .mapToObj(_ -> form(random, lift))
                .collect(Tally.collector());
    }

    private static Tally form(Random random, double lift) {
        Map<Element, Score> answers = new EnumMap<>(Element.class);
        int level = random.nextDouble() < 0.4 + lift ? 4 : 3;
        for (Element element : Element.values()) {
            answers.put(element, new Score(Math.max(1, level - random.nextInt(2))));
        }
        return Tally.of(answers);
    }

    /// Twenty answers to each survey in three offices.
    static List<PublishedPerception> perceptions() {
        List<PublishedPerception.Answers> answers = new ArrayList<>();
        for (int i = 10; i < 13; i++) {
            for (PerceptionSurvey survey : PerceptionSurvey.values()) {
                answers.add(answers("64." + i + "-UJI", survey, i - 9));
            }
        }
        return PublishedPerception.of(answers);
    }

    /// To two items; one of them is sixes throughout.
    private static PublishedPerception.Answers answers(
            String unit, PerceptionSurvey survey, int fives) {
        long sum = 12L * 20 - fives;
        long squares = 144L * (20 - fives) + 121L * fives;
        var counts = List.of(0L, 0L, 0L, 0L, (long) fives, 20L - fives, 0L, 0L, 0L, 0L, 0L, 20L);
        return new PublishedPerception.Answers(
                unit,
                "=Kantor " + unit,
                "UJI",
                "64",
                survey,
                survey + " 1",
                Conversion.RATIO,
                new PerceptionTally(20, sum, squares, counts));
    }

    /// Publishes the units and returns the folder.
    Path publish(String name, Period period, List<PublishedInput> units) {
        return publish(name, period, content(units).tables(), UnaryOperator.identity());
    }

    /// As it was done before perceptions were told.
    Path publishBefore(String name, Period period, List<PublishedInput> units) {
        return publish(
                name,
                period,
                content(units).tables().stream()
                        .filter(table -> table.kind() != PublishedTableKind.PERCEPTIONS)
                        .toList(),
                statement -> statement.replaceFirst("\"perception\":\"[^\"]*\",", ""));
    }

    private static PublicationContent content(List<PublishedInput> units) {
        Map<String, Map<Channel, Long>> channels = new TreeMap<>();
        units.stream()
                .filter(unit -> unit.tally().respondents() > 0)
                .forEach(unit ->
                        channels.put(
                                unit.unit(),
                                Map.of(
                                        Channel.WEB,
                                        unit.tally().respondents() - 13,
                                        Channel.QR,
                                        13L)));
        return new PublicationContent(PublishedGroup.of(units), channels, perceptions());
    }

    private Path publish(
            String name,
            Period period,
            List<PublishedTable> tables,
            UnaryOperator<String> edition) {
        Map<String, byte[]> files = new DataPackage(period, 1, tables).files();
        byte[] made =
                new PublicationStatement(
                                entries.size() + 1,
                                period,
                                1,
                                "Triwulan selesai.",
                                Optional.empty(),
                                new PublicationStatement.Timeline(
                                        Instant.parse("2026-10-01T02:00:00Z"),
                                        Instant.parse("2026-10-15T16:59:59Z"),
                                        Instant.parse("2026-10-16T02:00:00Z")),
                                new PublicationStatement.Objections(2, 1),
                                files)
                        .bytes();
        byte[] statement = bytes(edition.apply(new String(made, StandardCharsets.UTF_8)));
        var appended = AppendedEntry.append(entries, statement, ORIGIN, KEY);
        entries.add(statement);
        checkpoints.add(appended.checkpoint());
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(PublicationStatement.FILE, statement);
        all.put(PublishedLog.PROOF, bytes(appended.proof()));
        all.put(PublishedLog.KEY, bytes(KEY.publicKey().text() + "\n"));
        Path folder = root.resolve(name);
        all.forEach((path, bytes) -> write(folder.resolve(path), bytes));
        writeLog(folder);
        return folder;
    }

    void writeLog(Path folder) {
        var lines = new StringBuilder();
        entries.forEach(
                entry -> lines.append(new String(entry, StandardCharsets.UTF_8)).append('\n'));
        write(folder.resolve(PublishedLog.ENTRIES), bytes(lines.toString()));
        write(folder.resolve(PublishedLog.CHECKPOINTS), CanonicalJson.bytes(checkpoints));
        write(folder.resolve(PublishedLog.WITNESS), bytes(checkpoints.getLast()));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> differences(Path folder) {
        return new Verification(
                        PublishedSource.of(folder.toString()), Optional.empty(), Optional.empty())
                .run(_ -> {})
                .differences();
    }
}
