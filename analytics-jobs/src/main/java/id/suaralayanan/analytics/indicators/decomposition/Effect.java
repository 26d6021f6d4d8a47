package id.suaralayanan.analytics.indicators.decomposition;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import java.math.BigDecimal;
import java.util.Optional;

/// What one group of respondents did to the index.
///
/// @param group empty: all groups that are too small to be told alone
/// @param within points because its own index changed
/// @param mix points because its share of the respondents changed
/// @param judged its own index by Welch's test, adjusted for all groups beside it; empty where it
///   cannot be tested
public record Effect<G>(
        Optional<G> group,
        Tally before,
        Tally after,
        BigDecimal within,
        BigDecimal mix,
        Optional<ChangeVerdict.Judged> judged) {
    public BigDecimal total() {
        return within.add(mix);
    }

    /// Its own index before; empty where there is none.
    public Optional<BigDecimal> indexBefore() {
        return index(before);
    }

    public Optional<BigDecimal> indexAfter() {
        return index(after);
    }

    /// Whether its own index changed by more than chance explains.
    public boolean isCertain() {
        return judged.filter(it -> it.verdict() != ChangeVerdict.NO_MEASURABLE_CHANGE).isPresent();
    }

    static Optional<Change> change(Tally before, Tally after) {
        return Spread.of(before)
                .flatMap(was -> Spread.of(after).flatMap(is -> Change.between(was, is)));
    }

    private static Optional<BigDecimal> index(Tally tally) {
        return SatisfactionIndex.of(tally) instanceof SatisfactionIndex.Measured measured
                ? Optional.of(measured.value())
                : Optional.empty();
    }
}
