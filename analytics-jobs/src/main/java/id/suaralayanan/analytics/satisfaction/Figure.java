package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Explanation;
import id.suaralayanan.analytics.indicators.Interval;
import id.suaralayanan.analytics.indicators.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The index of a unit in a period, ready to be stored.
record Figure(Sums sums, SatisfactionIndex index, Optional<Interval> interval) {
    /// Version of everything a stored figure was made with.
    static final String FORMULA = SatisfactionIndex.FORMULA + " " + Interval.FORMULA;

    /// @param peerSpread pooled standard deviation of the peer group in the period
    static Figure of(Sums sums, double peerSpread) {
        Tally tally = sums.tally();
        return new Figure(
                sums,
                SatisfactionIndex.of(tally),
                Interval.of(tally, sums.population(), peerSpread));
    }

    /// Whether a stored figure would say the same.
    boolean isStored() {
        double spread = interval.map(own -> own.basis().moderatedSd()).orElse(0.0);
        return sums.stored()
                .filter(stored -> stored.run() == sums.run())
                .filter(stored -> stored.population().equals(sums.population()))
                .filter(stored -> stored.spread() == spread)
                .isPresent();
    }

    /// The index explains itself; the interval is one more of its inputs.
    Explanation explain() {
        Explanation index = index().explain();
        if (interval.isEmpty()) {
            return index;
        }
        List<Explanation> inputs = new ArrayList<>(index.inputs());
        inputs.add(interval.get().explain());
        return new Explanation(
                index.name(),
                index.value(),
                index.sentence(),
                inputs,
                index.formulaVersion(),
                index.source());
    }
}
