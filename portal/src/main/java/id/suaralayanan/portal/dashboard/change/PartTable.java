package id.suaralayanan.portal.dashboard.change;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.decomposition.Decomposition;
import id.suaralayanan.analytics.indicators.decomposition.Effect;
import id.suaralayanan.analytics.indicators.decomposition.SplitExplanation;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.statistics.PValueAdjustment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The change of an index by one way of grouping the respondents, as a page shows it.
///
/// @param way which, e.g. `SERVICE`
/// @param mixCertain whether the shares of the groups moved by more than chance explains
record PartTable(
        String way,
        BigDecimal change,
        BigDecimal within,
        BigDecimal mix,
        boolean mixCertain,
        List<Row> rows,
        Explanation explanation) {
    /// @param before share of the respondents, in percent
    /// @param after likewise
    record Row(Words name, Effect<?> effect, BigDecimal before, BigDecimal after) {}

    static <G> PartTable of(String way, Decomposition<G> split, Function<Optional<G>, Words> name) {
        long before = respondents(split, false);
        long after = respondents(split, true);
        return new PartTable(
                way,
                split.change(),
                split.within(),
                split.mix(),
                split.mixChance() < PValueAdjustment.LEVEL,
                split.effects().stream()
                        .map(it ->
                                new Row(
                                        name.apply(it.group()),
                                        it,
                                        percent(it.before().respondents(), before),
                                        percent(it.after().respondents(), after)))
                        .toList(),
                SplitExplanation.of(split, name));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static <G> long respondents(Decomposition<G> split, boolean isAfter) {
        return split.effects().stream()
                .mapToLong(it -> (isAfter ? it.after() : it.before()).respondents())
                .sum();
    }
}
