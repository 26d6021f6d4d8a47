package id.suaralayanan.analytics.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HeadingsTest {
    @Test
    void theNameOfAColumnIsThatColumnWhateverElseMeansTheSame() {
        assertThat(Headings.names(List.of("unit", "layanan", "service", "tanggal", "date")))
                .containsExactly("unit", "layanan", "service", "tanggal", "date");
        assertThat(Headings.names(List.of("service", "layanan")))
                .containsExactly("service", "layanan");
    }

    @Test
    void whereNoneHasTheNameTheFirstIsTaken() {
        assertThat(Headings.names(List.of("Layanan", "Jenis Layanan")).getFirst())
                .isEqualTo("service");
    }
}
