package id.suaralayanan.analytics.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What may be shown, and who may be compared.
class DisclosureTest {
    private static final OptionalLong HIDDEN = OptionalLong.empty();

    @ParameterizedTest
    @CsvSource({"10, 10", "12, 10", "13, 15", "17, 15", "18, 20", "22, 20", "23, 25", "1003, 1005"})
    void roundsCountsToFives(long count, long published) {
        assertThat(Disclosure.rounded(count)).hasValue(published);
    }

    @Test
    void agreesWithTheOracle() {
        for (JsonNode row : Shared.json("oracles/10_disclosure.json").get("cases")) {
            OptionalLong published = Disclosure.rounded(row.get("count").asLong());
            if (row.get("published").isNull()) {
                assertThat(published).isEmpty();
            } else {
                assertThat(published).hasValue(row.get("published").asLong());
            }
        }
    }

    @Test
    void aHiddenCountDoesNotComeBackFromTheTotal() {
        assertThat(Disclosure.row(List.of(7L, 43L))).containsExactly(HIDDEN, HIDDEN);
        assertThat(Disclosure.row(List.of(0L, 50L))).containsExactly(HIDDEN, HIDDEN);
        assertThat(Disclosure.row(List.of(1L, 2L, 30L, 60L)))
                .containsExactly(HIDDEN, HIDDEN, HIDDEN, OptionalLong.of(60));
        assertThat(Disclosure.row(List.of(60L, 9L, 8L)))
                .containsExactly(OptionalLong.of(60), HIDDEN, HIDDEN);
        assertThat(Disclosure.row(List.of(22L, 23L)))
                .containsExactly(OptionalLong.of(20), OptionalLong.of(25));
    }

    @Test
    void figuresNeedTenRespondentsAndComparisonsThirty() {
        assertThat(Disclosure.isPublishable(9)).isFalse();
        assertThat(Disclosure.isPublishable(10)).isTrue();
        assertThat(Disclosure.isComparable(29)).isFalse();
        assertThat(Disclosure.isComparable(30)).isTrue();
    }

    @Test
    void twoSnapshotsNeverDifferByOnePerson() {
        assertThat(Disclosure.mayRefresh(40, 41)).isFalse();
        assertThat(Disclosure.mayRefresh(40, 49)).isFalse();
        assertThat(Disclosure.mayRefresh(40, 50)).isTrue();
        assertThat(Disclosure.mayRefresh(0, 9)).isFalse();
        assertThat(Disclosure.mayRefresh(0, 10)).isTrue();
    }

    @Test
    void aUnitWithItsSampleIsEligible() {
        assertThat(eligibility(80, OptionalLong.of(100)).eligible()).isTrue();
        assertThat(eligibility(30, OptionalLong.empty()).eligible()).isTrue();
    }

    @Test
    void saysEveryReasonWithItsFigures() {
        Eligibility few = eligibility(22, OptionalLong.of(80));
        assertThat(few.reasons())
                .containsExactly(Reason.TOO_FEW_ANSWERS, Reason.SAMPLE_NOT_REACHED);
        assertThat(few.sentence(Reason.TOO_FEW_ANSWERS).id())
                .isEqualTo("Ada 22 dari minimum 30 penilaian");
        assertThat(few.sentence(Reason.SAMPLE_NOT_REACHED).id())
                .isEqualTo("Untuk 80 pengguna, aturan meminta 66 penilaian; baru ada 22");
        Eligibility none =
                Eligibility.of(
                        Tally.EMPTY,
                        new Circumstances(
                                OptionalLong.of(80), false, 0, 0, IntegrityGrade.UNQUESTIONED),
                        EligibilityRules.FIRST);
        assertThat(none.reasons())
                .containsExactly(Reason.UNIT_CLOSED, Reason.NO_ANSWERS, Reason.NO_PEERS);
        for (Reason reason : none.reasons()) {
            assertThat(none.sentence(reason).en()).isNotBlank();
        }
    }

    /// The office whose page showed 100 and grade A from a single respondent.
    @Test
    void oneRespondentIsNeverRanked() {
        assertThat(eligibility(1, OptionalLong.empty()).reasons())
                .containsExactly(Reason.TOO_FEW_ANSWERS);
    }

    private static Eligibility eligibility(long n, OptionalLong population) {
        return Eligibility.of(
                Shared.withTotal(n, n * 36),
                new Circumstances(population, true, 5, 0, IntegrityGrade.UNQUESTIONED),
                EligibilityRules.FIRST);
    }
}
