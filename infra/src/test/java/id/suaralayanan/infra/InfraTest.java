package id.suaralayanan.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.database.CannotStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

final class InfraTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "backup",
                "backup file=",
                "backup target=x",
                "migrate now",
                "nonsense",
                "sample passwords=secret"
            })
    void answersWrongUsageWithTheList(String line) {
        assertThat(infra().run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(said.toString(UTF_8))
                .contains("Usage:", "migrate", "postgres", "sample", "backup file=", "restore");
    }

    @Test
    void failsWithTheOneLineOfABadSetting() {
        assertThat(infra().run("migrate")).isEqualTo(1);
        assertThat(said.toString(UTF_8)).isEqualTo("SUARA_DATABASE_URL makes no sense\n");
    }

    @Test
    void writesPasswordsAsTheSignInReadsThem() {
        var form = PasswordForm.of("rahasia");
        var encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

        assertThat(form).startsWith("{pbkdf2@SpringSecurity_v5_8}");
        assertThat(encoder.matches("rahasia", form.substring(form.indexOf('}') + 1))).isTrue();
        assertThat(encoder.matches("Rahasia", form.substring(form.indexOf('}') + 1))).isFalse();
    }

    private Infra infra() {
        var stream = new PrintStream(said, true, UTF_8);
        return new Infra(
                () -> {
                    throw new CannotStart("SUARA_DATABASE_URL makes no sense");
                },
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                stream,
                stream);
    }
}
