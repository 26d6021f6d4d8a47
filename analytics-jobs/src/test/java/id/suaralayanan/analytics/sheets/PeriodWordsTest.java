package id.suaralayanan.analytics.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodWordsTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023",
        "2023-S1, 2023-S1",
        "Tahun 2022, 2022",
        "PERIODE SEMESTER II TAHUN 2021, 2021-S2",
        "Triwulan III 2022, 2022-Q3",
        "TW 4 - 2020, 2020-Q4",
        "Januari s.d. Juni 2021, 2021-S1",
        "Juli – September 2021, 2021-Q3",
        "Maret 2019, 2019-03",
        "REKAP SKM JANUARI-DESEMBER 2018, 2018"
    })
    void findsThePeriod(String text, String period) {
        assertThat(PeriodWords.find(text)).map(Period::code).hasValue(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rekapitulasi", "2021 dan 2022", "Unit 12"})
    void findsNoneWhereNobodyCanTell(String text) {
        assertThat(PeriodWords.find(text)).isEmpty();
    }
}
