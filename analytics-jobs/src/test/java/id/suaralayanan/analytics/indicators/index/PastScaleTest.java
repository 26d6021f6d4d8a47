package id.suaralayanan.analytics.indicators.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PastScaleTest {
    @Test
    void rawSumsGiveTheIndexToTheDigit() {
        var sekadau = List.of(138L, 139L, 150L, 177L, 159L, 163L, 161L, 143L, 159L);

        assertThat(PastScale.NINE.index(sekadau, Collections.nCopies(9, 49L)))
                .isEqualByComparingTo("78.74");
    }

    @Test
    void printedMeansGiveAsMuchAsTheySay() {
        var means =
                Stream.of("2.82", "2.84", "3.06", "3.61", "3.24", "3.33", "3.29", "2.92", "3.24")
                        .map(BigDecimal::new)
                        .toList();

        assertThat(PastScale.NINE.index(means)).isEqualByComparingTo("78.75");
    }

    @Test
    void seventyWasGoodOnTheOldScaleAndIsPoorOnThisOne() {
        var seventy = new BigDecimal("70.00");

        assertThat(PastScale.FOURTEEN.grade(seventy)).isEqualTo(Grade.B);
        assertThat(PastScale.NINE.grade(seventy)).isEqualTo(Grade.C);
        assertThat(Stream.of("43.75", "43.76", "62.50", "62.51", "81.25", "81.26"))
                .extracting(limit -> PastScale.FOURTEEN.grade(new BigDecimal(limit)))
                .containsExactly(Grade.D, Grade.C, Grade.C, Grade.B, Grade.B, Grade.A);
    }
}
