package id.suaralayanan.portal.figures.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.units.TestUnits;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A peer group of the whole country on pages of a hundred.
final class RankedGroupTest {
    private static final List<RankedGroup> GROUPS =
            List.of(
                    group(Tier.ABOVE, 0, 2),
                    group(Tier.NOT_DISTINGUISHABLE, 2, 150),
                    group(null, 152, 60));

    private static RankedGroup group(@Nullable Tier tier, int from, int units) {
        List<RankedGroup.Row> rows =
                IntStream.range(from, from + units)
                        .mapToObj(i -> new RankedGroup.Row(place(i), 0, 0, 0))
                        .toList();
        return new RankedGroup(tier, rows, units);
    }

    private static Place place(int i) {
        var circumstances =
                new Circumstances(OptionalLong.empty(), true, 1, 0, IntegrityGrade.UNQUESTIONED);
        return new Place(
                TestUnits.number(i),
                null,
                Mix.UNKNOWN,
                null,
                Eligibility.of(Tally.EMPTY, circumstances, EligibilityRules.FIRST),
                false);
    }

    private static String shown(int page) {
        return RankedGroup.page(GROUPS, page).stream()
                .map(group ->
                        "%s %s to %s of %d"
                                .formatted(
                                        group.tier(),
                                        group.rows().getFirst().place().unit().code(),
                                        group.rows().getLast().place().unit().code(),
                                        group.total()))
                .toList()
                .toString();
    }

    @Test
    void everyUnitStandsOnOnePageAndEachPartSaysItsWhole() {
        assertThat(RankedGroup.pages(GROUPS)).isEqualTo(3);
        assertThat(shown(1))
                .isEqualTo(
                        "[ABOVE 11-UJI-0 to 11-UJI-1 of 2, NOT_DISTINGUISHABLE 11-UJI-2 to"
                                + " 11-UJI-99 of 150]");
        assertThat(shown(2))
                .isEqualTo(
                        "[NOT_DISTINGUISHABLE 11-UJI-100 to 11-UJI-151 of 150, null 11-UJI-152 to"
                                + " 11-UJI-199 of 60]");
        assertThat(shown(3)).isEqualTo("[null 11-UJI-200 to 11-UJI-211 of 60]");
    }

    @Test
    void anOfficeIsFoundOnItsPage() {
        assertThat(RankedGroup.pageOf(GROUPS, "11-UJI-99")).hasValue(1);
        assertThat(RankedGroup.pageOf(GROUPS, "11-UJI-100")).hasValue(2);
        assertThat(RankedGroup.pageOf(GROUPS, "11-LAIN")).isEmpty();
        assertThat(RankedGroup.pages(List.of())).isEqualTo(1);
    }
}
