package id.suaralayanan.analytics.indicators.evaluation;

import id.suaralayanan.analytics.indicators.Disclosure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// What the portal knows of a unit's work in a year; cases that go past the unit are in none of it.
///
/// @param respondents of the SKM
/// @param plans follow-up actions that were not dropped
/// @param reportMade day of the first report
/// @param lastPlanDone day on which the last finished action was finished
/// @param medianReply by the clock, of the complaints that have a reply
public record UnitWork(
        long respondents,
        long plans,
        long plansDone,
        Optional<LocalDate> reportMade,
        Optional<LocalDate> lastPlanDone,
        long reports,
        long improvements,
        long complaints,
        long finished,
        long replied,
        long released,
        Optional<Duration> medianReply) {
    public boolean hasSurvey() {
        return respondents > 0;
    }

    /// Whether everybody reads figures of it here.
    public boolean isPublished() {
        return respondents >= Disclosure.LEAST_PUBLISHED;
    }
}
