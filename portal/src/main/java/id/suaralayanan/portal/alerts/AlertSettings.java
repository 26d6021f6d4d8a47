package id.suaralayanan.portal.alerts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When officers are told.
///
/// @param window how long answers are gathered before they are judged; so long there is at most one
///   letter about them
/// @param leastAnswers answers that are judged together at least, so that a letter never tells of
///   one person
/// @param leastLow bad ones among them for a letter, for the same reason
/// @param lowTotal a form is bad with at most so many points of 36: 23 is grade D by itself
/// @param learnt earlier answers that say what is usual; before, nobody is told
/// @param memory from how long a time
/// @param falseAlarm share of the judged windows in which an office that is as always is called
///   worse than usual, at most, as far as answers do not depend on each other: one in a thousand
/// @param hour from which on letters go out that have no hurry, on the office's clock
@ConfigurationProperties("suara.alerts")
public record AlertSettings(
        @DefaultValue("1h") Duration window,
        @DefaultValue("10") int leastAnswers,
        @DefaultValue("3") int leastLow,
        @DefaultValue("23") int lowTotal,
        @DefaultValue("30") int learnt,
        @DefaultValue("90d") Duration memory,
        @DefaultValue("0.001") double falseAlarm,
        @DefaultValue("7") int hour) {
    public AlertSettings {
        require(window.isPositive() && memory.isPositive(), "window and memory must be positive");
        require(leastAnswers >= 5, "least-answers must be 5 or more");
        require(leastLow >= 2 && leastLow <= leastAnswers, "least-low must be 2 to least-answers");
        require(lowTotal >= 9 && lowTotal < 36, "low-total must be from 9 to 35");
        require(learnt >= 10, "learnt must be 10 or more");
        require(falseAlarm > 0 && falseAlarm <= 0.05, "false-alarm must be above 0, at most 0.05");
        require(hour >= 0 && hour <= 23, "hour must be from 0 to 23");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("suara.alerts." + otherwise);
        }
    }

    /// Judged windows for one wrong letter, at least.
    public long windowsPerFalseAlarm() {
        return Math.round(Math.floor(1 / falseAlarm));
    }
}
