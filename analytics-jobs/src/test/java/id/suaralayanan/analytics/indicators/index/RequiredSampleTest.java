package id.suaralayanan.analytics.indicators.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.indicators.Shared;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RequiredSampleTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "9, 9",
        "10, 10",
        "15, 14",
        "25, 24",
        "50, 44",
        "100, 80",
        "150, 108",
        "500, 217",
        "1000, 278",
        "5000, 357",
        "10000, 370",
        "100000, 383",
        "1000000, 384"
    })
    void followsKrejcieAndMorgan(long population, long sample) {
        assertThat(RequiredSample.of(population)).hasValue(sample);
    }

    @Test
    void equalsEveryRowOfTheOfficialTable() {
        List<CSVRecord> rows = Shared.csv("domain/krejcie_morgan.csv");
        assertThat(rows).hasSize(90);
        for (CSVRecord row : rows) {
            assertThat(RequiredSample.of(Long.parseLong(row.get("population_N"))))
                    .hasValue(Long.parseLong(row.get("formula_half_up")));
        }
        for (JsonNode row : Shared.json("oracles/02_krejcie_morgan.json").get("rows")) {
            assertThat(RequiredSample.of(row.get("N").asLong()))
                    .hasValue(row.get("round_half_up").asLong());
        }
    }

    @Test
    void anUnknownPopulationGivesNoVerdict() {
        assertThat(RequiredSample.of(0)).isEmpty();
        assertThat(RequiredSample.of(OptionalLong.empty())).isEmpty();
        assertThatThrownBy(() -> RequiredSample.of(-1)).hasMessage("population -1 is negative");
    }
}
