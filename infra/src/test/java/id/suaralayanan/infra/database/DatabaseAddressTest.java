package id.suaralayanan.infra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseAddressTest {
    @Test
    void readsAUrl() {
        assertThat(DatabaseAddress.parse("postgresql://suara:s%40nti%2Fa+b@db.local:5433/layanan"))
                .isEqualTo(
                        new DatabaseAddress(
                                "db.local", 5433, "layanan", "suara", "s@nti/a+b", null));
    }

    @Test
    void fallsBackToTheUsualPort() {
        assertThat(DatabaseAddress.parse("postgres://suara:x@[::1]/layanan"))
                .isEqualTo(new DatabaseAddress("[::1]", 5432, "layanan", "suara", "x", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql://localhost/suara",
                "localhost",
                "mysql://suara:geheim@localhost:5432/suara",
                "postgresql://localhost:5432/suara",
                "postgresql://suara:ge%heim@localhost:5432/suara",
                "postgresql://suara:geheim@localhost:0/suara",
                "postgresql://suara:geheim@localhost:5432",
                "postgresql://suara:geheim@localhost:5432/suara?sslmode=require",
                "postgresql://suara:geheim@localhost:99999/suara"
            })
    void refusesNonsenseInOneLineThatNamesTheSettingAndHidesThePassword(String url) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DatabaseAddress.parse(url))
                .withMessageContaining("SUARA_DATABASE_URL")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("heim", "\n"));
    }

    @Test
    void writesTheUrlItReads() {
        var address = new DatabaseAddress("db", 5433, "layanan", "a b", "s@n:t/i%+", null);

        assertThat(DatabaseAddress.parse(address.url())).isEqualTo(address);
    }

    @Test
    void asksForTheRoleWhenASessionStarts() {
        var address =
                DatabaseAddress.parse("postgresql://suara:x@db/layanan").withRole("suara_web");

        assertThat(address.jdbcProperties()).containsEntry("options", "-c role=suara_web");
        assertThat(address.sessionOptions()).isEqualTo(Map.of("role", "suara_web"));
        assertThat(address.withRole("suara_jobs").sessionOptions())
                .isEqualTo(Map.of("role", "suara_jobs"));
    }

    @Test
    void hidesThePasswordWhenPrinted() {
        assertThat(DatabaseAddress.parse("postgresql://suara:geheim@db/layanan"))
                .hasToString("suara@db:5432/layanan");
    }
}
