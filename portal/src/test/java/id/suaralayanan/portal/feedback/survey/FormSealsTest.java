package id.suaralayanan.portal.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.signing.Signer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a form says about itself when it comes back.
final class FormSealsTest {
    private static final Instant SHOWN = Instant.parse("2026-11-19T02:12:00Z");

    @TempDir Path data;

    @Test
    void tellsHowLongAFormWasOpen() {
        var seal = after(Duration.ZERO).issue("V7F3K");

        assertThat(read(seal, Duration.ofSeconds(2)).isTooSoon()).isTrue();
        assertThat(read(seal, Duration.ofSeconds(3)).isTooSoon()).isFalse();
        assertThat(read(seal, Duration.ofHours(24)).isTooLate()).isFalse();
        assertThat(read(seal, Duration.ofHours(25)).isTooLate()).isTrue();
        assertThat(read(seal, Duration.ofDays(400)).seconds()).isEqualTo(Short.MAX_VALUE);
    }

    @Test
    void believesOnlyItsOwnSealsForTheirOwnPoint() {
        var seal = after(Duration.ZERO).issue("V7F3K");

        assertThat(after(Duration.ZERO).read("V7F3M", seal)).isEmpty();
        assertThat(after(Duration.ZERO).read("V7F3K", seal.replaceFirst("\\.\\d", ".0"))).isEmpty();
        for (var nonsense : new String[] {"", ".", "..", "a.b.c", seal + "x", "x" + seal}) {
            assertThat(after(Duration.ZERO).read("V7F3K", nonsense)).as(nonsense).isEmpty();
        }
    }

    private FormSeal read(String seal, Duration later) {
        Optional<FormSeal> read = after(later).read("V7F3K", seal);
        return read.orElseThrow();
    }

    private FormSeals after(Duration passed) {
        return new FormSeals(
                new Signer(data),
                Clock.fixed(SHOWN.plus(passed), ZoneOffset.UTC),
                Duration.ofSeconds(3));
    }
}
