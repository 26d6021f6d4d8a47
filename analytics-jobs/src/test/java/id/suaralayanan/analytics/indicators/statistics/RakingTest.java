package id.suaralayanan.analytics.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.Shared;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RakingTest {
    private static final Offset<Double> EIGHT = within(1e-8);
    private static final List<List<Double>> SAMPLE =
            List.of(List.of(30.0, 45.0, 25.0), List.of(60.0, 80.0, 20.0));
    private static final List<Double> ROWS = List.of(130.0, 130.0);
    private static final List<Double> COLUMNS = List.of(70.0, 130.0, 60.0);

    @Test
    void reproducesTheOracle() {
        JsonNode oracle = Shared.json("oracles/08_raking.json");
        Raking raking =
                Raking.fit(
                                table(oracle.get("sample")),
                                row(oracle.get("row_targets")),
                                row(oracle.get("col_targets")))
                        .orElseThrow();
        List<List<Double>> fitted = table(oracle.get("fitted"));
        List<List<Double>> weights = table(oracle.get("weights"));
        for (int row = 0; row < fitted.size(); row++) {
            for (int column = 0; column < fitted.get(row).size(); column++) {
                assertThat(raking.fitted(row, column))
                        .isEqualTo(fitted.get(row).get(column), EIGHT);
                assertThat(raking.weights().get(row).get(column))
                        .isEqualTo(weights.get(row).get(column), EIGHT);
            }
        }
        assertThat(raking.effectiveSize()).isEqualTo(oracle.get("kish_neff").asDouble(), EIGHT);
        assertThat(raking.designEffect()).isEqualTo(oracle.get("deff").asDouble(), EIGHT);
        assertThat(raking.mean(table(oracle.get("cell_means"))))
                .isEqualTo(oracle.get("raked_mean").asDouble(), EIGHT);
        assertThat(oddsRatio(raking)).isEqualTo(oracle.get("odds_ratio_after").asDouble(), EIGHT);
    }

    @Test
    void aSampleOf260KnowsAsMuchAs240() {
        Raking raking = Raking.fit(SAMPLE, ROWS, COLUMNS).orElseThrow();
        assertThat(raking.effectiveSize()).isEqualTo(239.9729418806, EIGHT);
        assertThat(raking.designEffect()).isEqualTo(1.0834554844, EIGHT);
        assertThat(raking.trimmed()).isEqualTo(raking);
    }

    @Test
    void nobodyCanBeSpokenForByNobody() {
        assertThat(
                        Raking.fit(
                                List.of(List.of(0.0, 0.0), List.of(5.0, 5.0)),
                                List.of(4.0, 6.0),
                                List.of(5.0, 5.0)))
                .isEmpty();
    }

    @Test
    void anEmptyCellStaysEmptyAndNobodySpeaksForACrowd() {
        Raking raking =
                Raking.fit(
                                List.of(List.of(2.0, 0.0), List.of(48.0, 50.0)),
                                List.of(40.0, 60.0),
                                List.of(50.0, 50.0))
                        .orElseThrow();
        assertThat(raking.weights().getFirst().getFirst()).isEqualTo(20, EIGHT);
        assertThat(raking.weights().getFirst().getLast()).isZero();
        assertThat(raking.trimmed().weights().getFirst()).containsExactly(3.0, 0.0);
    }

    private static double oddsRatio(Raking raking) {
        return raking.fitted(0, 0)
                * raking.fitted(1, 1)
                / (raking.fitted(0, 1) * raking.fitted(1, 0));
    }

    private static List<List<Double>> table(JsonNode rows) {
        return rows.valueStream().map(RakingTest::row).toList();
    }

    private static List<Double> row(JsonNode values) {
        return values.valueStream().map(JsonNode::asDouble).toList();
    }
}
