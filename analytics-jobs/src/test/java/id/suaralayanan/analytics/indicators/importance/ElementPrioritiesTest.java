package id.suaralayanan.analytics.indicators.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.importance.FormSums.ElementSums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ElementPrioritiesTest {
    private static final Offset<Double> SIX = within(1e-6);

    /// U1 1 2 3 4, U2 2 1 4 3, seven times 3: r = (4·28 − 10·10)/(4·30 − 10²) = 12/20; a constant
    /// in the rest changes nothing.
    @Test
    void countsACorrelationByHand() {
        var sums =
                sums(form(1, 2), form(2, 1), form(3, 4), form(4, 3)).stream()
                        .reduce(FormSums.NONE, FormSums::plus);

        assertThat(sums.importance(Element.U1)).isEqualTo(0.6, within(1e-12));
        assertThat(sums.importance(Element.U2)).isEqualTo(0.6, within(1e-12));
        assertThat(sums.importance(Element.U3)).isNaN();
        assertThat(sums.mean(Element.U1)).isEqualTo(2.5);
        assertThat(sums.minus(sums)).isEqualTo(FormSums.NONE);
    }

    /// Against the same reckoned from the 200 single forms by another program.
    @Test
    void tellsWhatMattersAndDoesWorse() {
        var groups = new ArrayList<>(Collections.nCopies(20, FormSums.NONE));
        for (int i = 0; i < 200; i++) {
            int group = i * 7 / 3 % 20;
            groups.set(group, groups.get(group).plus(sums(pattern(i)).getFirst()));
        }

        var priorities = ElementPriorities.of(groups);

        assertThat(priorities.forms()).isEqualTo(200);
        var time = priorities.elements().getFirst();
        assertThat(time.element()).isEqualTo(Element.U3);
        assertThat(time.isFirst()).isTrue();
        assertThat(time.printedMean()).isEqualTo("1.60");
        var importance = time.importance().orElseThrow();
        assertThat(importance.value()).isEqualTo(0.640507, SIX);
        assertThat(importance.interval().low()).isEqualTo(0.518923, SIX);
        assertThat(importance.interval().high()).isEqualTo(0.762091, SIX);
        assertThat(priorities.first()).hasSize(1);
        // Differences over their errors: 2.864 of U8, 3.606 of U9; the bound is 3.127.
        assertThat(priorities.untold())
                .extracting(ElementPriority::element)
                .containsExactly(Element.U8);
        var facilities = priorities.elements().get(1);
        assertThat(facilities.element()).isEqualTo(Element.U9);
        assertThat(facilities.matters()).isEqualTo(Distinction.BELOW);
        assertThat(facilities.performs()).isEqualTo(Distinction.BELOW);
        assertThat(facilities.isFirst()).isFalse();
    }

    @Test
    void saysNothingBelowAHundredForms() {
        var forms = IntStream.range(0, 99).mapToObj(ElementPrioritiesTest::pattern).toList();

        var few = ElementPriorities.of(sums(forms.toArray(int[][]::new)));

        assertThat(few.forms()).isEqualTo(99);
        assertThat(few.elements()).isEmpty();
    }

    @Test
    void whatEverybodyAnsweredAlikeHasNoImportance() {
        var forms = IntStream.range(0, 120).mapToObj(i -> form(1 + i % 4, 1 + i / 4 % 4)).toList();

        var priorities = ElementPriorities.of(sums(forms.toArray(int[][]::new)));

        assertThat(priorities.elements())
                .filteredOn(it -> it.element().ordinal() > 1)
                .hasSize(7)
                .allSatisfy(it -> {
                    assertThat(it.importance()).isEmpty();
                    assertThat(it.matters()).isEqualTo(Distinction.NOT_DISTINGUISHABLE);
                });
    }

    /// Nine elements that matter and do alike: in at most 1 of 20 units any of them may stand out.
    @Test
    void chanceMakesNothingStandOut() {
        var random = new Random(20_260_901);
        int alarms = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            var groups = new ArrayList<>(Collections.nCopies(20, FormSums.NONE));
            for (int i = 0; i < 150; i++) {
                int group = random.nextInt(20);
                groups.set(group, groups.get(group).plus(sums(alike(random)).getFirst()));
            }
            boolean isAlarm =
                    ElementPriorities.of(groups).elements().stream()
                            .anyMatch(it -> it.matters() != Distinction.NOT_DISTINGUISHABLE);
            alarms += isAlarm ? 1 : 0;
        }
        // 5 % and three standard errors of 400 runs.
        assertThat(alarms / (double) runs).isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / runs));
    }

    private static int[] alike(Random random) {
        double mood = random.nextGaussian();
        return IntStream.range(0, Element.COUNT)
                .map(_ -> Math.clamp(Math.round(3 + (mood + random.nextGaussian()) / 2), 1, 4))
                .toArray();
    }

    /// U1, U2, U7 and U3 go up and down together, U3 does worst; U9 does badly on its own.
    private static int[] pattern(int i) {
        int up = i % 2;
        return new int[] {
            3 + up,
            3 + up,
            i % 10 > 0 ? 1 + up : 2,
            3 + i / 2 % 2,
            3 + i / 4 % 2,
            3 + i / 8 % 2,
            i % 7 > 0 ? 3 + up : 3,
            3 + i / 16 % 2,
            2 + i / 32 % 2
        };
    }

    private static int[] form(int first, int second) {
        return new int[] {first, second, 3, 3, 3, 3, 3, 3, 3};
    }

    private static List<FormSums> sums(int[]... forms) {
        var sums = new ArrayList<FormSums>();
        for (int[] form : forms) {
            long total = IntStream.of(form).sum();
            sums.add(
                    new FormSums(
                            1,
                            total,
                            total * total,
                            IntStream.of(form)
                                    .mapToObj(it -> new ElementSums(1, it, it, it * it, it * total))
                                    .toList()));
        }
        return sums;
    }
}
