package id.suaralayanan.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What spreadsheet programs get to open.
final class TableFilesTest {
    private static final List<String> COLUMNS = List.of("text", "number");

    @TempDir private Path folder;

    @Test
    void aTextThatLooksLikeAFormulaIsATextInEveryKindOfFile() throws IOException {
        assertThat(new String(whole(ExportFormat.CSV), StandardCharsets.UTF_8))
                .startsWith("\uFEFFtext,number\r\n")
                .contains("\r\n\"'=HYPERLINK(\"\"http://x\"\")\",-5\r\n", "\r\n'@cmd,\r\n");

        assertThat(sheet(whole(ExportFormat.XLSX)))
                .contains("<is><t>=HYPERLINK(", "<v>-5</v>")
                .doesNotContain("<f>");
    }

    @Test
    void whatWasTakenIsNotWrittenAgain() {
        var pieces = new Pieces(ExportFormat.CSV.open(COLUMNS));

        var small = pieces.write(Stream.of(Arrays.asList("a", 1)));
        var full = pieces.write(IntStream.range(0, 400_000).mapToObj(i -> List.of("text", i)));
        var last = pieces.end();

        assertThat(small).isEmpty();
        assertThat(full).hasSize(1);
        assertThat(full.getFirst().rows()).isEqualTo(400_001);
        assertThat(last.number()).isEqualTo(1);
        assertThat(last.content()).isEmpty();
    }

    private static byte[] whole(ExportFormat format) {
        var table = format.open(COLUMNS);
        var file = new ByteArrayOutputStream();
        table.row(List.of("=HYPERLINK(\"http://x\")", -5));
        file.writeBytes(table.taken());
        table.row(Arrays.asList("@cmd", null));
        file.writeBytes(table.taken());
        file.writeBytes(table.end());
        return file.toByteArray();
    }

    private String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("data.xlsx"), workbook);
        try (var parts = new ZipFile(file.toFile());
                var content = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
