package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.units.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ranking (*peringkat*) of a peer group in a period.
///
/// @param places those with a range first, best index first; then those without, by name
public record Ranking(String type, Period period, PeriodStatus status, List<Place> places) {
    public Ranking {
        places = List.copyOf(places);
    }

    /// Where one unit stands, as far as that can be told.
    ///
    /// @param figure null where there is none to show
    /// @param mix how its respondents came, as far as that may be told
    /// @param range null when the unit is not ranked
    /// @param tier null when the unit is not ranked
    /// @param reasons why it is not ranked, as in `Eligibility.Reason`
    public record Place(
            Unit unit,
            @Nullable Figure figure,
            Mix mix,
            @Nullable Range range,
            @Nullable Tier tier,
            List<String> reasons) {
        public Place {
            reasons = List.copyOf(reasons);
        }

        public boolean isEligible() {
            return range != null;
        }
    }

    /// The best and the worst place that the data allow.
    public record Range(int low, int high) {}
}
