package id.suaralayanan.portal.figures.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.units.UnitType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What pages of the ministry begin with, and what a choice changes.
final class RankedChoiceTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    private static RankedChoice of(String... periods) {
        List<Ranking.Group> groups =
                Stream.of(periods)
                        .map(code -> new Ranking.Group("KOTA", Period.parse(code)))
                        .toList();
        List<UnitType> all =
                List.of(
                        new UnitType("KOTA", "Kota", "City", false),
                        new UnitType("RSUD", "Rumah sakit", "Hospital", false));
        return RankedChoice.of(groups, all, Optional.of("KOTA"), TODAY);
    }

    @Test
    void whoChoosesNothingGetsTheLatestQuarterThatIsOver() {
        var choice = of("2026-Q2", "2026-11", "2026-Q4", "2026-Q3", "2026");

        assertThat(choice.period()).hasValue(Period.parse("2026-Q3"));
        assertThat(choice.periods().getFirst()).isEqualTo(Period.parse("2026-Q4"));
        assertThat(choice.types()).extracting(UnitType::code).containsExactly("KOTA");
    }

    @Test
    void beforeAQuarterIsOverItIsTheRunningOne() {
        assertThat(of("2026", "2026-Q4", "2026-11").period()).hasValue(Period.parse("2026-Q4"));
        assertThat(of("2026-11").period()).hasValue(Period.parse("2026-11"));
        assertThat(of().period()).isEmpty();
    }

    @Test
    void whatIsNotAmongTheChoicesCountsAsNone() {
        var choice = of("2026-Q2", "2026-Q3");

        assertThat(choice.with(Optional.of("RSUD"), Optional.of(Period.parse("2020-Q1"))))
                .isEqualTo(choice);
        assertThat(choice.with(Optional.of("KOTA"), Optional.of(Period.parse("2026-Q2"))).period())
                .hasValue(Period.parse("2026-Q2"));
    }
}
