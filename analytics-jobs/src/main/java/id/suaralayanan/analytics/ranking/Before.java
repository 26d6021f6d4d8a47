package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import java.math.BigDecimal;
import java.util.Optional;

/// The figure of a unit in the same period a year earlier.
public record Before(BigDecimal ikm, Spread spread) {
    /// What became of it; empty where it is too small to be compared, or nothing is now.
    public Optional<Change> until(Optional<Spread> now, EligibilityRules rules) {
        return spread.n() < rules.leastAnswers()
                ? Optional.empty()
                : now.flatMap(own -> Change.between(spread, own));
    }
}
