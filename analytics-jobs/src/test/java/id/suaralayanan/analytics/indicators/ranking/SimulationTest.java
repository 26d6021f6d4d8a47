package id.suaralayanan.analytics.indicators.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.Shared;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the methods do on made-up countries whose truth is known; the long run is the model card's.
class SimulationTest {
    private static final int RUNS = 400;

    @Test
    void theRangesOfAllUnitsHoldTheirPlacesAtOnce() {
        RankCoverage.Result published = RankCoverage.published(RUNS, 2_048);

        assertThat(published.held()).isBetween(0.94, 1.0);
        assertThat(published.size()).isEqualTo(27.56, within(1.0));
    }

    @Test
    void thePublishedRangesAreTheNarrowestOfTheThree() {
        JsonNode oracle = Shared.json("oracles/13_simulation.json").get("rank_set_methods_K38");
        RankCoverage.Result klein = RankCoverage.klein(RUNS);
        RankCoverage.Result bonferroni = RankCoverage.bonferroni(RUNS);

        assertThat(klein.held()).isBetween(0.94, 1.0);
        assertThat(klein.size())
                .isEqualTo(oracle.get("kww").get("mean_set_size").asDouble(), within(1.0));
        assertThat(bonferroni.held()).isBetween(0.94, 1.0);
        assertThat(bonferroni.size())
                .isEqualTo(oracle.get("bonf").get("mean_set_size").asDouble(), within(1.0));
        assertThat(RankCoverage.published(RUNS, 2_048).size()).isLessThan(bonferroni.size());
    }

    /// Small units float to the top and to the bottom; the comparison without luck finds more of
    /// the true ten.
    @Test
    void shrinkageFindsMoreOfTheTrueTopTen() {
        JsonNode oracle = Shared.json("oracles/13_simulation.json").get("top10");
        TopTen.Result result = TopTen.of(200);

        assertThat(result.foundNaive())
                .isEqualTo(oracle.get("true_top10_found_naive").asDouble(), within(0.4));
        assertThat(result.foundShrunk())
                .isEqualTo(oracle.get("true_top10_found_eb").asDouble(), within(0.4));
        assertThat(result.errorNaive()).isEqualTo(oracle.get("mse_naive").asDouble(), within(0.25));
        assertThat(result.errorShrunk()).isEqualTo(oracle.get("mse_eb").asDouble(), within(0.15));
        assertThat(result.sizeNaive()).isLessThan(result.sizeShrunk());
    }
}
