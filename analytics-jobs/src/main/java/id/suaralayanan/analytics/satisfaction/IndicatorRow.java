package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import java.util.Optional;

/// The index of a unit in a period, ready to be stored.
///
/// @param peerSpread pooled standard deviation of the peer group in the period
record IndicatorRow(
        Sums sums, SatisfactionIndex index, Optional<Interval> interval, double peerSpread) {
    /// Version of everything a stored figure was made with.
    static final String FORMULA = SatisfactionIndex.FORMULA + " " + Interval.FORMULA;

    static IndicatorRow of(Sums sums, double peerSpread) {
        Tally tally = sums.tally();
        return new IndicatorRow(
                sums,
                SatisfactionIndex.of(tally),
                Interval.of(tally, sums.population(), peerSpread),
                peerSpread);
    }

    /// Whether a stored figure would say the same.
    boolean isStored() {
        return sums.stored()
                .filter(stored -> stored.run() == sums.run())
                .filter(stored -> stored.population().equals(sums.population()))
                .filter(stored -> stored.peerSpread() == peerSpread)
                .isPresent();
    }
}
