package id.suaralayanan.analytics.indicators.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.integrity.VisitDraw.Candidate;
import id.suaralayanan.analytics.indicators.integrity.VisitDraw.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VisitDrawTest {
    private static final String SEED = "00112233445566778899aabbccddeeff";

    private static List<Candidate> units(int... points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Candidate("64-UJI-" + i, points[i]))
                .toList();
    }

    private static List<String> drawn(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::drawn).map(one -> one.candidate().code()).toList();
    }

    /// `printf '00112233445566778899aabbccddeeff:64-UJI-0' | sha256sum` begins with 13 digits that
    /// are the number; an outsider needs nothing else.
    @Test
    void theNumberOfAUnitIsTheBeginningOfAHash() {
        assertThat(VisitDraw.uniform(SEED, "64-UJI-0"))
                .isEqualTo((Long.parseLong("f80edb530d238", 16) + 0.5) / (1L << 52));
    }

    @Test
    void theOrderOfTheListChangesNothing() {
        var units = new ArrayList<>(units(1, 5, 2, 9, 1, 3, 3, 7, 1, 1));
        var first = VisitDraw.of(units, 4, SEED);
        Collections.shuffle(units, new Random(1));

        assertThat(VisitDraw.of(units, 4, SEED)).isEqualTo(first);
        assertThat(drawn(first)).hasSize(4);
    }

    @Test
    void aUnitWhoseShareReachesOneIsVisitedForCertain() {
        var outcomes = VisitDraw.of(units(100, 1, 1, 1, 1, 40), 3, SEED);

        assertThat(drawn(outcomes)).contains("64-UJI-0", "64-UJI-5").hasSize(3);
        assertThat(outcomes.stream().mapToDouble(Outcome::chance).sum()).isCloseTo(3, within(1e-9));
    }

    @Test
    void moreVisitsThanUnitsAreAllUnits() {
        assertThat(drawn(VisitDraw.of(units(1, 2, 3), 9, SEED))).hasSize(3);
        assertThat(VisitDraw.of(List.of(), 3, SEED)).isEmpty();
    }

    /// Over many seeds each unit is drawn as often as its stated chance says.
    @Test
    void theStatedChancesAreKept() {
        List<Candidate> units = units(1, 1, 1, 2, 2, 3, 4, 5, 5, 6, 1, 1, 9, 1, 2);
        Map<String, Integer> times = new HashMap<>();
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            drawn(VisitDraw.of(units, 5, Integer.toHexString(i)))
                    .forEach(code -> times.merge(code, 1, Integer::sum));
        }

        for (Outcome one : VisitDraw.of(units, 5, SEED)) {
            assertThat(times.getOrDefault(one.candidate().code(), 0) / (double) draws)
                    .as(one.candidate().code())
                    .isCloseTo(one.chance(), within(0.015));
        }
    }
}
