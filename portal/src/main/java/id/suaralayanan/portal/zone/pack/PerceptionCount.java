package id.suaralayanan.portal.zone.pack;

import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import java.time.LocalDate;

/// What was counted of one survey in one quarter.
///
/// @param version of the questions
record PerceptionCount(
        PerceptionSurvey survey, int version, LocalDate quarter, PerceptionTally tally) {}
