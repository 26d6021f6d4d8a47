package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.publication.content.DataPackage;
import id.suaralayanan.analytics.publication.content.PublicationContent;
import id.suaralayanan.analytics.publication.content.PublicationStatement;
import id.suaralayanan.analytics.publication.content.PublishedGroup;
import id.suaralayanan.analytics.publication.content.PublishedInput;
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

    /// Publishes the units and returns the folder.
    Path publish(String name, Period period, List<PublishedInput> units) {
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
        var content = new PublicationContent(PublishedGroup.of(units), channels);
        Map<String, byte[]> files = new DataPackage(period, 1, content.tables()).files();
        byte[] statement =
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
