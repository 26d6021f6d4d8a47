package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import java.util.Optional;
import java.util.OptionalLong;

/// What there is to know about a unit in a period before its figure is made.
///
/// @param type the peer group
/// @param run the last tally run that counted into it
/// @param population users of the unit in the period, if known
/// @param stored what the stored figure says, if there is one
record Sums(
        int unit,
        String unitCode,
        String type,
        Period period,
        Tally tally,
        long run,
        OptionalLong population,
        Optional<Stored> stored) {
    /// What decides whether a stored figure is still right.
    record Stored(long run, OptionalLong population, double peerSpread) {}
}
