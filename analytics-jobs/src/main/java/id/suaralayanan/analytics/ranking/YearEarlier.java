package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The figure of a unit in the same period a year earlier.
public record YearEarlier(BigDecimal ikm, Spread spread) {
    /// Of the columns `before_ikm`, `before_complete`, `before_sum` and `before_squares`.
    public static Optional<YearEarlier> of(ResultSet row) throws SQLException {
        BigDecimal ikm = row.getBigDecimal("before_ikm");
        return ikm == null
                ? Optional.empty()
                : Spread.of(
                                row.getLong("before_complete"),
                                row.getLong("before_sum"),
                                row.getLong("before_squares"))
                        .map(spread -> new YearEarlier(ikm, spread));
    }

    /// What became of it; empty where it is too small to be compared, or nothing is now.
    public Optional<Change> until(Optional<Spread> now, EligibilityRules rules) {
        return spread.n() < rules.leastAnswers()
                ? Optional.empty()
                : now.flatMap(own -> Change.between(spread, own));
    }
}
