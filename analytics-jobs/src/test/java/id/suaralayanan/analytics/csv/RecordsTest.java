package id.suaralayanan.analytics.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.csv.Line.Broken;
import id.suaralayanan.analytics.csv.Line.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordsTest {
    @Test
    void readsFieldsBetweenCommas() throws IOException {
        assertThat(read("a,b,c\n1,,3\n"))
                .containsExactly(row(1, "a", "b", "c"), row(2, "1", "", "3"));
    }

    @Test
    void findsOutTheSeparatorFromTheHeader() throws IOException {
        assertThat(read("a;b\n1,5;2\n")).containsExactly(row(1, "a", "b"), row(2, "1,5", "2"));
        assertThat(read("a\tb\n1\t2\n")).containsExactly(row(1, "a", "b"), row(2, "1", "2"));
    }

    @Test
    void dropsByteOrderMarkAndCarriageReturns() throws IOException {
        assertThat(read("\uFEFFa,b\r\n1,2\r\n"))
                .containsExactly(row(1, "a", "b"), row(2, "1", "2"));
    }

    @Test
    void quotedFieldsHoldSeparatorsQuotesAndLineEnds() throws IOException {
        assertThat(read("a,b\n\"x,\"\"y\"\"\",\"one\r\ntwo\"\n3,4"))
                .containsExactly(row(1, "a", "b"), row(2, "x,\"y\"", "one\ntwo"), row(4, "3", "4"));
    }

    @Test
    void skipsBlankLinesButCountsThem() throws IOException {
        assertThat(read("a,b\n\n , \n1,2\n")).containsExactly(row(1, "a", "b"), row(4, "1", "2"));
    }

    @Test
    void aQuoteThatNeverClosesCostsOneLine() throws IOException {
        assertThat(read("a,b\n\"1,2\n3,4\n5,6\n"))
                .containsExactly(
                        row(1, "a", "b"),
                        new Broken(2, "quotes do not match", "\"1,2"),
                        row(3, "3", "4"),
                        row(4, "5", "6"));
    }

    @Test
    void somethingAfterAClosingQuoteCostsOneLine() throws IOException {
        assertThat(read("a,b\n\"1\"x,2\n3,4\n"))
                .containsExactly(
                        row(1, "a", "b"),
                        new Broken(2, "quotes do not match", "\"1\"x,2"),
                        row(3, "3", "4"));
    }

    @Test
    void refusesWhatIsNotUtf8LineByLine() throws IOException {
        byte[] latin1 = {'a', '\n', (byte) 0xE9, '\n', '1', '\n', 0, '\n', '2', '\n'};

        assertThat(read(new ByteArrayInputStream(latin1)))
                .extracting(line -> line instanceof Broken broken ? broken.reason() : "good")
                .containsExactly("good", "not valid UTF-8", "good", "contains a zero byte", "good");
    }

    @Test
    void neverHoldsALineOfTwentyMegabytes() throws IOException {
        var endless =
                new InputStream() {
                    private long left = 20_000_000;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }
                };
        var file =
                new SequenceInputStream(
                        new SequenceInputStream(text("a,b\n"), endless), text("\n1,2\n"));

        var lines = read(file);

        assertThat(lines).hasSize(3).last().isEqualTo(row(3, "1", "2"));
        assertThat(lines.get(1))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.reason()).isEqualTo("longer than 100000 bytes");
                            assertThat(broken.beginning()).hasSize(200);
                        });
    }

    private static Row row(long number, String... fields) {
        return new Row(number, List.of(fields));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<Line> read(String text) throws IOException {
        return read(text(text));
    }

    private static List<Line> read(InputStream file) throws IOException {
        var lines = new ArrayList<Line>();
        try (var records = new Records(file)) {
            for (var line = records.header(); line.isPresent(); line = records.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
