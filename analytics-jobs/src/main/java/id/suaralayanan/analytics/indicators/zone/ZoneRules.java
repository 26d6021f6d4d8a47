package id.suaralayanan.analytics.indicators.zone;

import java.math.BigDecimal;
import java.util.Map;

/// The numbers that were in force at a time.
///
/// @param leastRespondents below which a survey says nothing of readiness
/// @param least points to reach, by stage and criterion
public record ZoneRules(
        int version,
        String source,
        Conversion conversion,
        long leastRespondents,
        Map<ZoneStage, Map<ZoneCriterion, BigDecimal>> least) {
    public ZoneRules {
        least = Map.copyOf(least);
    }
}
