package id.suaralayanan.analytics.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CanonicalJsonTest {
    @Test
    void keysAreSortedByTheirUtf16Units() {
        assertThat(
                        CanonicalJson.text(
                                Map.of(
                                        "\u20ac", "Euro",
                                        "\r", "CR",
                                        "\ufb33", "Dalet",
                                        "1", "One",
                                        "\ud83d\ude00", "Smiley",
                                        "\u0080", "Control",
                                        "\u00f6", "O")))
                .isEqualTo(
                        "{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"O\",\"\u20ac\":\"Euro\",\"\ud83d\ude00\":\"Smiley\",\"\ufb33\":\"Dalet\"}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(CanonicalJson.text("\u20ac$\u000f\nA'B\"\\\\\"/\u007f</script>"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f</script>\"");
    }

    @Test
    void valuesAreWrittenWithoutSpaces() {
        assertThat(
                        CanonicalJson.text(
                                Map.of(
                                        "b",
                                        List.of(),
                                        "a",
                                        Arrays.asList(1, 2L, null, true, "87.28"))))
                .isEqualTo("{\"a\":[1,2,null,true,\"87.28\"],\"b\":[]}");
    }

    @Test
    void whatReadersWouldReadDifferentlyIsRefused() {
        for (Object value : List.of(0.5, (1L << 53) + 1, "\ud83d", List.of("\ude00x"))) {
            assertThatThrownBy(() -> CanonicalJson.text(value))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
