package id.suaralayanan.portal.feedback.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Wordings in a language that nobody speaks.
final class InstrumentFormTest {
    @Test
    void takesAWholeQuestionnaire() {
        var read = read(AnInstrumentForm.json("qaa", "Bahasa Karangan", ""));

        assertThat(read.faults()).isEmpty();
        assertThat(read.draft().questions()).hasSize(9);
        assertThat(read.draft().questions().getLast().answers())
                .containsExactly("satu", "dua", "tiga", "empat");
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        var json =
                AnInstrumentForm.json("id", "B", "\"more\":1,")
                        .replaceFirst("\"tanya U1 mudah\\?\"", "\"" + "kata ".repeat(13) + "\"")
                        .replaceFirst(
                                "\\[\"satu\",\"dua\",\"tiga\",\"empat\"]", "[\"satu\",\"satu\"]")
                        .replace("\"U9\"", "\"U10\"");

        assertThat(read(json).faults())
                .extracting(FieldError::pointer)
                .contains(
                        "/language",
                        "/name",
                        "/more",
                        "/questions/U1/plain",
                        "/questions/U1/answers",
                        "/questions/U9/plain",
                        "/questions/U9/answers",
                        "/questions/U10");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read("[]"));
    }

    @Test
    void measuresHowPlainTheWordsAre() {
        assertThat(Readability.words("Apakah langkah-langkahnya mudah?")).isEqualTo(3);
        assertThat(Readability.syllablesPerWord(List.of("saudara pulau"))).isEqualTo(2.5);
        var hard =
                AnInstrumentForm.json("qaa", "Karangan", "")
                        .replaceAll("tanya (U\\d)", "ketidakberkesinambungannya$1");

        assertThat(read(hard).faults())
                .extracting(FieldError::pointer)
                .containsExactly("/questions");
    }

    private static InstrumentForm.Read read(String json) {
        return InstrumentForm.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
