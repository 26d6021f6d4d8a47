package id.suaralayanan.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.infra.database.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GroundSettingsTest {
    @Test
    void keepsDataBesideTheProgramByDefault() {
        var settings = DatabaseEnvironmentSettings.of(_ -> null);

        assertThat(settings.data()).isEqualTo(Path.of("suara-data").toAbsolutePath());
        assertThat(settings.external()).isEmpty();
    }

    @Test
    void takesAConfiguredDatabase() {
        var url = "postgresql://suara:x@db:5432/layanan";

        assertThat(
                        DatabaseEnvironmentSettings.of(Map.of("SUARA_DATABASE_URL", url)::get)
                                .external())
                .hasValueSatisfying(address -> assertThat(address.host()).isEqualTo("db"));
    }

    @Test
    void namesTheSettingThatMakesNoSense() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() ->
                        DatabaseEnvironmentSettings.of(Map.of("SUARA_DATABASE_URL", "db")::get))
                .withMessageStartingWith("SUARA_DATABASE_URL ");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DatabaseEnvironmentSettings.of(Map.of("SUARA_DATA", "a\0b")::get))
                .withMessageStartingWith("SUARA_DATA ");
    }
}
