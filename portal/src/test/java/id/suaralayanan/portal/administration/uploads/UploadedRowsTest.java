package id.suaralayanan.portal.administration.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.csv.Problem;
import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.portal.administration.uploads.UploadedRows.Row;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UploadedRowsTest {
    @Test
    void theLastRowOfACodeCountsAndTheWholeComesFirst() {
        var rows = regions("kode,nama\n64.71,Lama\n64,Kalimantan Timur\n64.71,Balikpapan\n");

        assertThat(rows.good()).extracting(Row::code).containsExactly("64", "64.71");
        assertThat(rows.good().getLast().fields()).containsEntry("name", "Balikpapan");
        assertThat(rows.again()).isEqualTo(1);
        assertThat(rows.lines()).isEqualTo(3);
    }

    @Test
    void everyFaultOfALineIsSaidWithItsNumber() {
        var refused = regions("kode,nama\n64,Kaltim\n6.4,=1+1\n\"64.71,Balikpapan\n").refused();

        assertThat(refused).extracting(RefusedLine::number).containsExactly(3L, 4L);
        assertThat(refused.getFirst().problems())
                .extracting(Problem::code)
                .containsExactly("region", "formula");
        assertThat(refused.getLast().problems())
                .extracting(Problem::code)
                .containsExactly("broken");
    }

    @Test
    void aNewUnitNeedsATypeAndAKnownRegion() {
        var judge = new RowJudge.Units(Set.of("64.71"), Set.of("64.71-LAMA"));
        var rows =
                UploadedRows.of(
                        "code,name,type\n64.71-LAMA,A,\n64.71-BARU,B,\n64.72-BARU,C,DINAS\n"
                                .getBytes(UTF_8),
                        judge);

        assertThat(rows.good()).extracting(Row::code).containsExactly("64.71-LAMA");
        assertThat(rows.refused())
                .flatExtracting(RefusedLine::problems)
                .extracting(Problem::code)
                .containsExactly("no-type", "unknown-region");
    }

    @Test
    void aFileWithoutRowsOrColumnsIsRefusedWhole() {
        assertThatThrownBy(() -> regions("")).isInstanceOf(UnusableFile.class);
        assertThatThrownBy(() -> regions("kode\n64\n"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("nama");
    }

    private static UploadedRows regions(String file) {
        return UploadedRows.of(file.getBytes(UTF_8), new RowJudge.Regions());
    }
}
