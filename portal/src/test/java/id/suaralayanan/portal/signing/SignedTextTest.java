package id.suaralayanan.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignedTextTest {
    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00.123Z");
    private static final byte[] KEY = HexFormat.of().parseHex("00".repeat(31) + "01");

    @TempDir private Path data;

    @Test
    void saysWhatWasSignedAndWhen() {
        var texts = new Signer(data).of("pass");

        assertThat(texts.read("unit", texts.sign("unit", "ADU-4KX9-77PM", NOW)))
                .contains(new SignedText.Signed("ADU-4KX9-77PM", NOW));
        assertThatThrownBy(() -> texts.sign("unit", "a.b", NOW)).hasMessageContaining("dot");
    }

    @Test
    void isWorthNothingElsewhere() {
        var signed = new Signer(data).of("pass").sign("unit", "1", NOW);

        assertThat(new Signer(data).of("pass").read("unit", signed)).isPresent();
        assertThat(new Signer(data).of("pass").read("other", signed)).isEmpty();
        assertThat(new Signer(data).of("form").read("unit", signed)).isEmpty();
        assertThat(new Signer(data.resolve("another")).of("pass").read("unit", signed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "1",
                "1.2",
                "1.2.3",
                "a.b.c",
                "1.99999999999999999999.x"
            })
    void isNeverForged(String text) {
        assertThat(new Signer(data).of("pass").read("", text)).isEmpty();
    }

    @Test
    void endsAtItsTime() {
        var texts = new Signer(data).of("pass");
        var pass = texts.sign("", "1", NOW);

        assertThat(texts.valid("", pass, NOW)).contains("1");
        assertThat(texts.valid("", pass, NOW.plus(Duration.ofMillis(1)))).isEmpty();
    }

    /// Forms wait on devices without a network over a change of the portal.
    @Test
    void sealsOfEarlierVersionsStayGenuine() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.write(data.resolve("keys/survey.key"), KEY);

        assertThat(
                        new Signer(data)
                                .of("survey")
                                .read(
                                        "V7F3K",
                                        "0f1e2d3c-4b5a-4678-8899-aabbccddeeff.1763518320000.th-A3H5lq0xZVljnABW02Q"))
                .isPresent();
    }

    @Test
    void aKeyIsReadAsBytesAndAsDigits() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.write(data.resolve("keys/a.key"), KEY);
        Files.writeString(data.resolve("keys/b.key"), HexFormat.of().formatHex(KEY) + "\n");
        var files = KeyFiles.in(data);

        assertThat(files.hmac("a.key").mac("x")).isEqualTo(files.hmac("b.key").mac("x"));
        assertThat(files.hmac("new.key").mac("x")).isEqualTo(files.hmac("new.key").mac("x"));
        assertThatThrownBy(() -> new HmacKey(new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void signsFromManyThreadsAtOnce() {
        var key = new HmacKey(KEY);
        var expected = HexFormat.of().formatHex(key.mac("x"));

        assertThat(
                        IntStream.range(0, 10_000)
                                .parallel()
                                .mapToObj(_ -> HexFormat.of().formatHex(key.mac("x")))
                                .distinct())
                .containsExactly(expected);
    }
}
