package id.suaralayanan.portal.zone.pack;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;

/// What was counted of one survey in a period.
///
/// @param version of the questions
/// @param period a quarter; or the whole of what was published
/// @param basis which publication froze the counts, or when they were taken
record PerceptionCount(
        PerceptionSurvey survey, int version, Period period, PerceptionTally tally, String basis) {}
