package id.suaralayanan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void neverStartsACellThatASpreadsheetWouldRun(String text) {
        assertThat(file(text).replace("\"", "")).isEqualTo("\uFEFFa\r\n'" + text + "\r\n");
    }

    @Test
    void leavesNumbersAlone() {
        assertThat(file(-1)).endsWith("\r\n-1\r\n");
    }

    @Test
    void quotesWhatSeparatesAndBeginsWithAByteOrderMark() {
        var csv = new CsvFile(List.of("a", "b"));
        csv.row(Arrays.asList("x,\"y\"", null));

        assertThat(text(csv)).isEqualTo("\uFEFFa,b\r\n\"x,\"\"y\"\"\",\r\n");
    }

    private static String file(Object cell) {
        var csv = new CsvFile(List.of("a"));
        csv.row(List.of(cell));
        return text(csv);
    }

    private static String text(CsvFile csv) {
        return new String(csv.bytes(), StandardCharsets.UTF_8);
    }
}
