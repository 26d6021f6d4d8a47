package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionReading;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import java.math.BigDecimal;
import java.time.Instant;

/// IPKP or IPAK of one unit as the job filed it.
///
/// @param instrument which questions were asked, `SPAK 1`
/// @param otherValue by the conversion that is not in force
public record FiledPerception(
        PerceptionSurvey survey,
        String instrument,
        PerceptionReading reading,
        BigDecimal otherValue,
        Conversion conversion,
        long bursts,
        Explanation explanation,
        Instant computedAt) {}
