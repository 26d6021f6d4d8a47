package id.suaralayanan.analytics.indicators;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reference tables beside the repository; a test that wants an absent one is skipped and says so.
@NullMarked
public final class Shared {
    private Shared() {}

    public static List<CSVRecord> csv(String name) {
        try (CSVParser parser =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(file(name)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String name) {
        return JsonMapper.shared().readTree(file(name));
    }

    /// The tally of a file with the columns `u1` … `u9`, one respondent per row.
    public static Tally tally(String name) {
        return csv(name).stream()
                .map(row ->
                        Tally.of(
                                Stream.of(Element.values())
                                        .collect(
                                                Collectors.toMap(
                                                        element -> element,
                                                        element -> score(row, element)))))
                .collect(Tally.collector());
    }

    /// `n` complete forms of the given element sums, dealt out as evenly as it goes. Their own
    /// totals are made up, as no index depends on them.
    public static Tally withSums(long n, long... sums) {
        long total = Arrays.stream(sums).sum();
        long low = total / n;
        long higher = total % n;
        return new Tally(
                n,
                n,
                IntStream.range(0, Element.COUNT).mapToObj(i -> even(n, sums[i])).toList(),
                total,
                (n - higher) * low * low + higher * (low + 1) * (low + 1));
    }

    /// `n` complete forms with this sum of all answers.
    public static Tally withTotal(long n, long total) {
        long[] sums = new long[Element.COUNT];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = total / sums.length + (i < total % sums.length ? 1 : 0);
        }
        return withSums(n, sums);
    }

    public static ElementTally even(long n, long sum) {
        long low = sum / n;
        long higher = sum % n;
        long[] counts = new long[6];
        counts[Math.toIntExact(low)] += n - higher;
        counts[Math.toIntExact(low) + 1] += higher;
        return new ElementTally(counts[1], counts[2], counts[3], counts[4]);
    }

    public static Map<Element, Score> form(int... points) {
        return IntStream.range(0, points.length)
                .boxed()
                .collect(Collectors.toMap(i -> Element.values()[i], i -> new Score(points[i])));
    }

    private static Score score(CSVRecord row, Element element) {
        return new Score(Integer.parseInt(row.get("u" + (element.ordinal() + 1))));
    }

    private static Path file(String name) {
        Path file = Path.of("..", "..", "shared").resolve(name);
        assumeTrue(Files.isReadable(file), "reference table " + file + " is not on this machine");
        return file;
    }
}
