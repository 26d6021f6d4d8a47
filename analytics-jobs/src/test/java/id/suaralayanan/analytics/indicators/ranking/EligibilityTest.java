package id.suaralayanan.analytics.indicators.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.indicators.Shared;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Rules are data: the same answers under other rules.
class EligibilityTest {
    private static final EligibilityRules STRICT =
            new EligibilityRules(
                    2, 50, true, OptionalDouble.of(0.2), true, IntegrityGrade.UNQUESTIONED);
    private static final OptionalLong USERS = OptionalLong.of(10_000);

    @Test
    void theSameUnitIsComparedByOneVersionAndNotByTheNext() {
        Circumstances circumstances =
                new Circumstances(OptionalLong.empty(), true, 5, 1, IntegrityGrade.QUESTIONED);

        assertThat(reasons(40, circumstances, EligibilityRules.FIRST)).isEmpty();
        assertThat(reasons(40, circumstances, STRICT))
                .containsExactly(
                        Reason.TOO_FEW_ANSWERS, Reason.MONTHS_MISSING, Reason.ANSWERS_QUESTIONED);
    }

    @Test
    void coverageIsAskedOnlyWhereTheNumberOfUsersIsKnown() {
        assertThat(reasons(400, at(USERS), STRICT)).containsExactly(Reason.COVERAGE_NOT_REACHED);
        assertThat(reasons(2_000, at(USERS), STRICT)).isEmpty();
        assertThat(reasons(400, at(OptionalLong.empty()), STRICT)).isEmpty();
    }

    /// A machine takes nothing away; the verdict of a person does, whatever the number of answers.
    @Test
    void refutedAnswersAreNotComparedAndQuestionedOnesAre() {
        assertThat(reasons(800, graded(IntegrityGrade.QUESTIONED), EligibilityRules.FIRST))
                .isEmpty();
        assertThat(reasons(800, graded(IntegrityGrade.REFUTED), EligibilityRules.FIRST))
                .containsExactly(Reason.ANSWERS_REFUTED);
    }

    @Test
    void everyReasonIsASentenceWithItsFigures() {
        Eligibility few =
                Eligibility.of(
                        Shared.withTotal(40, 40 * 30),
                        new Circumstances(USERS, false, 0, 2, IntegrityGrade.QUESTIONED),
                        STRICT);

        assertThat(few.reasons().stream().map(few::sentence).map(words -> words.id()))
                .containsExactly(
                        "Kantor sudah tutup",
                        "Ada 40 dari minimum 50 penilaian",
                        "Untuk 10000 pengguna, aturan meminta 370 penilaian; baru ada 40",
                        "Baru 40 dari 10000 pengguna menjawab; minimum 20%",
                        "2 bulan tanpa penilaian",
                        "Jawabannya sedang diperiksa",
                        "Tidak ada kantor sejenis untuk dibandingkan");
        assertThat(few.reasons()).allMatch(reason -> !few.sentence(reason).en().isBlank());
    }

    @Test
    void aSentenceDoesNotTellOnAPerson() {
        Eligibility three =
                Eligibility.of(
                        Shared.withTotal(3, 90), at(OptionalLong.empty()), EligibilityRules.FIRST);

        assertThat(three.sentence(Reason.TOO_FEW_ANSWERS).id())
                .isEqualTo("Ada kurang dari 10 dari minimum 30 penilaian");
    }

    @Test
    void theRulesSayThemselvesAndNeverAllowFewerThanDisclosureDoes() {
        assertThat(EligibilityRules.FIRST.sentence().id())
                .isEqualTo(
                        "minimal 30 penilaian; sampel sesuai aturan bila jumlah pengguna diketahui; jawaban tidak dinyatakan palsu setelah diperiksa");
        assertThat(STRICT.sentence().en())
                .contains("at least 20% of the users", "ratings in every month");
        assertThatThrownBy(() ->
                        new EligibilityRules(
                                3,
                                29,
                                false,
                                OptionalDouble.empty(),
                                false,
                                IntegrityGrade.REFUTED))
                .hasMessageContaining("29");
    }

    private static List<Reason> reasons(
            long n, Circumstances circumstances, EligibilityRules rules) {
        return Eligibility.of(Shared.withTotal(n, n * 30), circumstances, rules).reasons();
    }

    private static Circumstances at(OptionalLong population) {
        return new Circumstances(population, true, 5, 0, IntegrityGrade.UNQUESTIONED);
    }

    private static Circumstances graded(IntegrityGrade grade) {
        return new Circumstances(OptionalLong.empty(), true, 5, 0, grade);
    }
}
