package id.suaralayanan.analytics.indicators.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {
    @ParameterizedTest
    @CsvSource({
        "100, A",
        "88.31, A",
        "88.30, B",
        "88.00, B",
        "76.61, B",
        "76.60, C",
        "70.00, C",
        "65.00, C",
        "64.99, D",
        "25.00, D"
    })
    void takesTheLimitsAsInclusive(BigDecimal index, Grade grade) {
        assertThat(Grade.of(index)).isEqualTo(grade);
    }

    @Test
    void everyHundredthHasAGrade() {
        for (int hundredths = 2500; hundredths <= 10_000; hundredths++) {
            assertThat(Grade.of(BigDecimal.valueOf(hundredths, 2))).isNotNull();
        }
    }

    @Test
    void refusesAnIndexThatIsNotRounded() {
        assertThatThrownBy(() -> Grade.of(new BigDecimal("76.605")))
                .hasMessage("76.605 is not rounded to two decimals");
        assertThatThrownBy(() -> Grade.of(new BigDecimal("100.01"))).hasMessageContaining("100.01");
    }

    @Test
    void usesTheOfficialWords() {
        assertThat(Grade.A.words().id()).isEqualTo("Sangat Baik");
        assertThat(Grade.B.words().id()).isEqualTo("Baik");
        assertThat(Grade.C.words().id()).isEqualTo("Kurang Baik");
        assertThat(Grade.D.words().id()).isEqualTo("Tidak Baik");
    }

    @Test
    void explainsWithTheLimitItPassed() {
        assertThat(Grade.B.explain(new BigDecimal("87.28")).sentence().id())
                .isEqualTo("Mutu B (Baik): 87,28 ≥ 76,61");
        assertThat(Grade.D.explain(new BigDecimal("64.99")).sentence().en())
                .isEqualTo("Grade D (Bad): 64.99 < 65.00");
    }
}
