package id.suaralayanan.analytics.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.csv.Problems;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-03",
                "2026-11-03 08:15:00",
                "2026-11-03T08:15",
                "03/11/2026",
                "3/11/2026 8:15",
                "3-11-26",
                "03.11.2026",
                "3 November 2026",
                "3 Nopember 2026",
                "03-Nov-26",
                "Selasa, 3 November 2026"
            })
    void readsADayAsOfficesWriteIt(String cell) {
        var problems = new Problems();

        assertThat(Days.read(cell, problems)).hasValue(LocalDate.of(2026, 11, 3));
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2026, there is no such date",
        "11/25/2026, there is no such date",
        "besok, date is not like 2026-09-30 or 30/09/2026",
        "3 Foo 2026, date is not like 2026-09-30 or 30/09/2026",
        "'', date is missing"
    })
    void saysWhatIsWrong(String cell, String problem) {
        var problems = new Problems();

        assertThat(Days.read(cell, problems)).isEmpty();
        assertThat(problems).hasToString(problem);
    }
}
