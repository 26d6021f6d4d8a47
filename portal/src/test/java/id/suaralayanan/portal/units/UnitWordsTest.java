package id.suaralayanan.portal.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnitWordsTest {
    @TempDir private Path data;

    @Test
    void looksForTheLongestWordFirstAndDropsMarks() {
        var sought = sought("KTP  di (Balikpapan)! ktp 64.71");

        assertThat(said(sought)).containsExactly("balikpapan", "64.71", "ktp");
        assertThat(sought.loose()).containsExactly("di");
        assertThat(said(sought("Kota"))).containsExactly("kota");
    }

    @Test
    void takesTheLongestExpression() {
        assertThat(said(sought("pindah domisili jogja")))
                .containsExactly("pindah domisili", "jogja");
    }

    @Test
    void isExtendedByTheAdministratorsFile() throws IOException {
        var own = Files.createDirectories(data.resolve("search")).resolve("unit-words.txt");
        Files.writeString(own, "# lokal\nkota minyak = balikpapan\n");

        assertThat(sought("kota minyak").words().getFirst().forms())
                .extracting(SoughtUnits.Form::text)
                .containsExactly("kota minyak", "balikpapan");
    }

    private SoughtUnits sought(String text) {
        return new UnitWords(data).of(UnitQuery.of(text, null, null, null));
    }

    private static List<String> said(SoughtUnits sought) {
        return sought.words().stream().map(SoughtUnits.Word::said).toList();
    }
}
