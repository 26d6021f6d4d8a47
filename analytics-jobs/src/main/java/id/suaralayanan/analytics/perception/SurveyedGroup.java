package id.suaralayanan.analytics.perception;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The units of one type and what they were asked: they are each other's measure.
public record SurveyedGroup(String type, PerceptionSurvey survey) {
    /// A quarter of a group into which answers have been counted.
    record Moved(SurveyedGroup group, LocalDate quarter) {
        /// Quarter, semester and year.
        List<Period> periods() {
            return Stream.of(Period.Kind.QUARTER, Period.Kind.SEMESTER, Period.Kind.YEAR)
                    .map(kind -> Period.of(kind, quarter))
                    .toList();
        }
    }
}
