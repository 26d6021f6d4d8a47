package id.suaralayanan.portal.alerts;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.analytics.indicators.statistics.StudentT;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a letter says about the week before.
///
/// @param answers of the week; below ten nothing more is said of them
/// @param ikm the index of the week
/// @param weakest elements, the weakest first
/// @param move how the index moved since the thirteen weeks before; absent with too few answers
/// @param arrived complaints of the week
/// @param due complaints that are due within seven days
/// @param late complaints past their deadline
public record DigestContent(
        long answers,
        @Nullable BigDecimal ikm,
        List<Element> weakest,
        @Nullable WeekMove move,
        int arrived,
        int due,
        int late) {
    private static final int WEAKEST = 3;
    private static final double UPPER = 0.975;

    /// A change of the index, with its 95 % interval.
    public record WeekMove(BigDecimal points, BigDecimal low, BigDecimal high) {
        static @Nullable WeekMove between(Tally before, Tally week) {
            var was = Spread.of(before);
            var is = Spread.of(week);
            if (was.isEmpty()
                    || is.isEmpty()
                    || !Disclosure.isComparable(was.get().n())
                    || !Disclosure.isPublishable(is.get().n())) {
                return null;
            }
            return Change.between(was.get(), is.get())
                    .map(change -> of(change, error(was.get(), is.get())))
                    .orElse(null);
        }

        private static WeekMove of(Change change, double error) {
            double half = StudentT.quantile(UPPER, change.degreesOfFreedom()) * error;
            return new WeekMove(
                    rounded(change.difference(), RoundingMode.HALF_UP),
                    rounded(change.difference() - half, RoundingMode.FLOOR),
                    rounded(change.difference() + half, RoundingMode.CEILING));
        }

        private static double error(Spread was, Spread is) {
            return Math.sqrt(was.sd() * was.sd() / was.n() + is.sd() * is.sd() / is.n());
        }

        private static BigDecimal rounded(double points, RoundingMode mode) {
            return BigDecimal.valueOf(points).setScale(9, RoundingMode.HALF_UP).setScale(1, mode);
        }

        /// Key of what it says.
        public String key() {
            if (low.signum() > 0) {
                return "alert.week.better";
            }
            return high.signum() < 0 ? "alert.week.worse" : "alert.week.unclear";
        }
    }

    static DigestContent of(Tally week, Tally before, PendingWork desk) {
        boolean tells = Disclosure.isPublishable(week.respondents());
        var measured =
                tells && SatisfactionIndex.of(week) instanceof SatisfactionIndex.Measured index
                        ? index
                        : null;
        return new DigestContent(
                week.respondents(),
                measured == null ? null : measured.value(),
                measured == null ? List.of() : measured.weakest(WEAKEST),
                tells ? WeekMove.between(before, week) : null,
                desk.arrived(),
                desk.dueInWeek(),
                desk.late());
    }
}
