package id.suaralayanan.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.web.Invisible;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class PlainTextTest {
    static final List<String> INVISIBLE = Invisible.CHARACTERS;

    @ParameterizedTest
    @FieldSource("INVISIBLE")
    void nothingIsLeftOfWhatNobodySees(String character) {
        assertThat(PlainText.clean(character)).isEmpty();
        assertThat(PlainText.clean(" " + character.repeat(3) + "\n" + character)).isEmpty();
    }

    @Test
    void nothingIsLeftOfAllOfItTogether() {
        assertThat(PlainText.clean(Invisible.TEXT)).isEmpty();
        assertThat(PlainText.lineField(Invisible.TEXT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u00A0b', 'a b'",
        "'a\u2003\u3000b', 'a  b'",
        "'a\u3164b', 'a b'",
        "'ber\u00ADsih', bersih",
        "'ya\u200B\u2060', ya",
        "'ya\uFEFF', ya",
        "'a\tb', 'a b'"
    })
    void spacesOfAllKindsAreSpacesAndTheRestIsTakenOut(String typed, String stored) {
        assertThat(PlainText.clean(typed)).isEqualTo(stored);
    }

    @Test
    void everyLineEndIsOne() {
        assertThat(PlainText.clean("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a\nb\nc\nd\ne");
    }

    @Test
    void whatShapesLettersAndPicturesStays() {
        String aksara = "\uA9B2\uA9A4\uA9B8\uA9AB\uA9AB";
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69";

        assertThat(PlainText.clean(aksara)).isEqualTo(aksara);
        assertThat(PlainText.clean(family)).isEqualTo(family);
        assertThat(PlainText.clean("\u2764\uFE0F")).isEqualTo("\u2764\uFE0F");
        assertThat(PlainText.clean("e\u0301")).isEqualTo("\u00E9");
    }
}
