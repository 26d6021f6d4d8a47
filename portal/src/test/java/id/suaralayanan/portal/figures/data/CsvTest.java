package id.suaralayanan.portal.figures.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void neverStartsACellThatASpreadsheetWouldRun(String text) {
        assertThat(Csv.cell(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void leavesNumbersAlone() {
        assertThat(Csv.cell(-1)).isEqualTo("-1");
    }

    @Test
    void quotesWhatSeparatesAndBeginsWithAByteOrderMark() {
        var csv = new Csv("a", "b");
        csv.row(Arrays.asList("x,\"y\"", null));

        assertThat(csv).hasToString("\uFEFFa,b\r\n\"x,\"\"y\"\"\",\r\n");
    }
}
