package id.suaralayanan.analytics.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31, 2025, 2027, 12",
        "2026-S1, 2026-01-01, 2026-06-30, 2025-S2, 2026-S2, 6",
        "2026-S2, 2026-07-01, 2026-12-31, 2026-S1, 2027-S1, 6",
        "2026-Q1, 2026-01-01, 2026-03-31, 2025-Q4, 2026-Q2, 3",
        "2026-Q3, 2026-07-01, 2026-09-30, 2026-Q2, 2026-Q4, 3",
        "2024-02, 2024-02-01, 2024-02-29, 2024-01, 2024-03, 1",
        "2026-12, 2026-12-01, 2026-12-31, 2026-11, 2027-01, 1"
    })
    void knowsItsDaysAndNeighbours(
            String code, LocalDate first, LocalDate last, String before, String after, int months) {
        Period period = Period.parse(code);
        assertThat(period).hasToString(code);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.previous()).hasToString(before);
        assertThat(period.next()).hasToString(after);
        assertThat(period.months()).hasSize(months).allMatch(m -> period.contains(m.lastDay()));
        assertThat(period.contains(first.minusDays(1))).isFalse();
        assertThat(period.contains(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "2026-13", "2026-00", "2026-1", "2026-S3", "2026-Q5", "2026-TW1"})
    void refusesOtherWords(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void aDateLiesInFourPeriods() {
        assertThat(Period.containing(LocalDate.of(2026, 11, 21)))
                .extracting(Period::code)
                .containsExactly("2026-11", "2026-Q4", "2026-S2", "2026");
    }

    @Test
    void sortsInTimeWithTheLongerFirst() {
        List<Period> sorted =
                Stream.of("2026-02", "2026-01", "2026-Q1", "2026", "2025-12")
                        .map(Period::parse)
                        .sorted()
                        .toList();
        assertThat(sorted)
                .extracting(Period::code)
                .containsExactly("2025-12", "2026", "2026-Q1", "2026-01", "2026-02");
    }
}
