package id.suaralayanan.analytics.indicators.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.evaluation.Weighing.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ServiceIndexTest {
    /// Form A: nine indicators with published weights, then 5, 6, 4, 4 and 2 with equal ones, and
    /// one outside.
    private static final Weighing FORM_A =
            new Weighing(
                    75,
                    Map.of(1, 24, 2, 25, 3, 18, 4, 11, 5, 10, 6, 12, 7, 0),
                    Stream.concat(
                                    Stream.of(17, 14, 7, 14, 10, 17, 7, 7, 7)
                                            .map(parts -> new Part(1, parts)),
                                    Stream.of(
                                                    2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5,
                                                    5, 5, 5, 6, 6, 7)
                                            .map(aspect -> new Part(aspect, 1)))
                            .toList(),
                    14);

    private static List<Integer> steps(int step) {
        return Collections.nCopies(31, step);
    }

    private static List<BigDecimal> users(String mean) {
        return Collections.nCopies(14, new BigDecimal(mean));
    }

    @Test
    void allFivesAreFiveAndAllNoughtsAreNought() {
        assertThat(ServiceIndex.of(FORM_A, steps(5), users("5")).orElseThrow().value())
                .isEqualByComparingTo("5");
        var none = ServiceIndex.of(FORM_A, steps(0), users("0")).orElseThrow();
        assertThat(none.value()).isEqualByComparingTo("0");
        assertThat(none.grade()).isEqualTo(ServiceGrade.F);
    }

    /// 0.75 × 4 + 0.25 × 3.50 = 3.875.
    @Test
    void threeQuartersAreTheEvaluators() {
        var index = ServiceIndex.of(FORM_A, steps(4), users("3.50")).orElseThrow();

        assertThat(index.value()).isEqualByComparingTo("3.88");
        assertThat(index.grade()).isEqualTo(ServiceGrade.B);
        assertThat(index.f02()).isEqualByComparingTo("4");
        assertThat(index.f03()).isEqualByComparingTo("3.5");
    }

    /// One indicator of 17 % in an aspect of 24 %: 0.75 × 0.24 × 0.17 × 5 = 0.153 less.
    @Test
    void eachIndicatorWeighsItsPart() {
        var steps = new ArrayList<>(steps(5));
        steps.set(0, 0);

        assertThat(ServiceIndex.of(FORM_A, steps, users("5")).orElseThrow().value())
                .isEqualByComparingTo("4.85");
    }

    @Test
    void anUnfinishedEvaluationHasNoIndex() {
        List<@Nullable Integer> steps = new ArrayList<>(steps(4));
        steps.set(12, null);

        assertThat(ServiceIndex.of(FORM_A, steps, users("4"))).isEmpty();
        assertThat(ServiceIndex.missingSteps(FORM_A, steps)).isEqualTo(1);
        assertThat(ServiceIndex.of(FORM_A, steps(4), users("4").subList(0, 13))).isEmpty();
        assertThat(ServiceIndex.missingUsers(FORM_A, List.of())).isEqualTo(14);
    }

    @Test
    void theQueueIsOutsideTheIndex() {
        List<@Nullable Integer> steps = new ArrayList<>(steps(4));
        steps.set(30, null);

        assertThat(ServiceIndex.of(FORM_A, steps, users("4")).orElseThrow().value())
                .isEqualByComparingTo("4");
    }

    @Test
    void theCategoryComesFromTheRoundedIndex() {
        assertThat(ServiceGrade.of(new BigDecimal("4.51"))).isEqualTo(ServiceGrade.A);
        assertThat(ServiceGrade.of(new BigDecimal("4.50")).letter()).isEqualTo("A-");
        assertThat(ServiceGrade.of(new BigDecimal("1.00"))).isEqualTo(ServiceGrade.F);
    }

    private static UnitWork work(long plans, long done, long complaints, long finished, int hours) {
        return new UnitWork(
                200,
                plans,
                done,
                Optional.of(LocalDate.parse("2026-01-31")),
                Optional.of(LocalDate.parse("2026-02-28")),
                1,
                0,
                complaints,
                finished,
                finished,
                finished,
                hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours)));
    }

    @Test
    void thePlanIsReadByTheStepsOfTheForm() {
        assertThat(IntStream.of(0, 1, 2, 3, 8, 9, 10).map(done -> step(PortalEvidence.PLAN, done)))
                .containsExactly(1, 2, 2, 3, 3, 4, 5);
        assertThat(PortalEvidence.PLAN.step(work(0, 0, 0, 0, 0))).hasValue(0);
        assertThat(PortalEvidence.PLAN_SPEED.step(work(3, 3, 0, 0, 0))).hasValue(5);
        assertThat(PortalEvidence.PLAN_SPEED.step(work(3, 2, 0, 0, 0))).hasValue(0);
    }

    private static int step(PortalEvidence evidence, int done) {
        return evidence.step(work(10, done, 0, 0, 0)).orElseThrow();
    }

    @Test
    void nothingIsShownOfWhatDidNotHappen() {
        assertThat(PortalEvidence.REPLY.step(work(0, 0, 0, 0, 0))).isEqualTo(OptionalInt.empty());
        assertThat(PortalEvidence.FINISHED.step(work(0, 0, 0, 0, 0))).isEmpty();
        assertThat(PortalEvidence.RECORDS.step(work(0, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void complaintsOutsideLaporAreAtMostStepTwo() {
        assertThat(PortalEvidence.FINISHED.step(work(0, 0, 10, 10, 0))).hasValue(2);
        assertThat(PortalEvidence.FINISHED.step(work(0, 0, 10, 4, 0))).hasValue(1);
        assertThat(PortalEvidence.REPLY.step(work(0, 0, 10, 4, 24))).hasValue(5);
        assertThat(PortalEvidence.REPLY.step(work(0, 0, 10, 4, 25))).hasValue(4);
        assertThat(PortalEvidence.REPLY.step(work(0, 0, 10, 4, 400))).hasValue(0);
    }
}
