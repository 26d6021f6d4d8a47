package id.suaralayanan.portal.feedback.survey.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompressedShellTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 5_000, 40_000, 200_000})
    void unpacksToThePageWithItsText(int words) throws IOException {
        var random = new Random(words);
        var before = page(random, words);
        var after = before + page(random, words);
        var shell = new CompressedShell(before, after, 5);

        assertThat(unpacked(shell.gzip("a.b-1"))).isEqualTo(before + "a.b-1" + after);
        assertThat(unpacked(shell.gzip("<p>a&"))).startsWith(before + "<p>a&");
    }

    @Test
    void isSmallerThanEachPartAlone() throws IOException {
        var page = page(new Random(7), 500);

        assertThat(new CompressedShell(page, page, 5).gzip("12345").length)
                .isLessThan(2 * new CompressedShell(page, "", 5).gzip("12345").length * 3 / 4);
    }

    @Test
    void refusesATextOfAnotherLength() {
        var shell = new CompressedShell("a", "b", 5);

        assertThatIllegalArgumentException().isThrownBy(() -> shell.gzip("1234"));
    }

    private static String page(Random random, int words) {
        var page = new StringBuilder();
        for (int word = 0; word < words; word++) {
            page.append("<p class=\"").append(random.nextInt(300)).append("\">é</p>\n");
        }
        return page.toString();
    }

    private static String unpacked(byte[] gzip) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
