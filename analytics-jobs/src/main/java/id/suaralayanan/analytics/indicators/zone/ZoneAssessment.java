package id.suaralayanan.analytics.indicators.zone;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What evaluators found; what they have not looked at is absent.
///
/// @param points by [ZoneCriterion#assessed]
public record ZoneAssessment(Map<ZoneCriterion, BigDecimal> points, Optional<Boolean> wbkHeld) {
    public static final ZoneAssessment NONE = new ZoneAssessment(Map.of(), Optional.empty());

    public ZoneAssessment {
        points = Map.copyOf(points);
    }

    public Optional<BigDecimal> of(ZoneCriterion criterion) {
        return Optional.ofNullable(points.get(criterion));
    }
}
