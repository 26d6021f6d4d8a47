package id.suaralayanan.portal.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import org.junit.jupiter.api.Test;

final class UnitQueryTest {
    @Test
    void takesAbsentAndBlankParametersAsAny() {
        assertThat(UnitQuery.of(null, " ", "", null)).isEqualTo(new UnitQuery("", "", "", "", 1));
    }

    @Test
    void namesEveryParameterThatMakesNoSense() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> UnitQuery.of("x".repeat(101), "6471", "kota'", "balikpapan", "-1"))
                .satisfies(refusal ->
                        assertThat(refusal.faults())
                                .extracting(FieldError::pointer)
                                .containsExactly("/q", "/region", "/type", "/dekat", "/page"));
    }
}
