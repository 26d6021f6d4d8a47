package id.suaralayanan.portal.perceptions;

import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionReading;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import java.math.BigDecimal;

/// IPKP or IPAK of an office, of ten respondents or more.
///
/// @param otherValue by the conversion that is not in force
/// @param isOpen whether it may still change
public record PublicPerception(
        PerceptionSurvey survey,
        PerceptionReading reading,
        Conversion conversion,
        BigDecimal otherValue,
        boolean isOpen) {}
