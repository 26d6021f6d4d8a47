package id.suaralayanan.portal.dashboard.change;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.decomposition.ElementEffect;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.dashboard.UnitScope;
import id.suaralayanan.portal.figures.IndicatorApi;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What `/unit/perubahan` shows of the index and its elements, for programs of officers: any period
/// against any other.
@RestController
record ChangeApi(PeriodChanges changes, UnitScope scope) {
    @GetMapping("/api/v1/units/{code}/change")
    Mono<Body> change(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal @Nullable Officer officer) {
        Unit unit = scope.unitOrRefuse(code, officer);
        Period before = Periods.orRefuse(from);
        Period after = Periods.orRefuse(to);
        return changes.of(unit, before, after, false).map(it -> Body.of(unit, it));
    }

    /// @param points what the index moved by, null where one of the periods has none; what the
    ///   elements did adds up to it
    /// @param certain more than chance would do
    record Body(
            String unit,
            IndicatorApi.Body before,
            IndicatorApi.Body after,
            @Nullable String points,
            IndicatorApi.@Nullable Ends interval,
            @Nullable Boolean certain,
            boolean doubtful,
            List<Line> elements) {
        static Body of(Unit unit, PeriodChange change) {
            return new Body(
                    unit.code(),
                    IndicatorApi.Body.of(change.before()),
                    IndicatorApi.Body.of(change.after()),
                    change.move().map(it -> it.points().toPlainString()).orElse(null),
                    change.interval().map(Body::ends).orElse(null),
                    change.move().map(it -> it.certain()).orElse(null),
                    change.evidence().isDoubtful(),
                    change.elements().stream().map(Line::of).toList());
        }

        private static IndicatorApi.Ends ends(List<BigDecimal> ends) {
            return new IndicatorApi.Ends(
                    printed(ends.getFirst()), printed(ends.getLast()), Interval.LEVEL);
        }

        private static String printed(BigDecimal end) {
            return end.setScale(2, RoundingMode.HALF_UP).toPlainString();
        }
    }

    record Line(String code, String points, boolean certain) {
        static Line of(ElementEffect effect) {
            return new Line(
                    effect.element().code(), effect.points().toPlainString(), effect.isCertain());
        }
    }
}
