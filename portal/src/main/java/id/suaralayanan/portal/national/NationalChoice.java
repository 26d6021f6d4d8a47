package id.suaralayanan.portal.national;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.units.UnitType;
import java.util.List;
import java.util.Optional;

/// Which kind of units in which period a table is about.
///
/// @param types kinds with a ranking
/// @param periods periods with a ranking, newest first
public record NationalChoice(
        List<UnitType> types, List<Period> periods, String type, Optional<Period> period) {
    /// Of a table that is about all units at all times.
    static final NationalChoice NONE =
            new NationalChoice(List.of(), List.of(), "", Optional.empty());
}
