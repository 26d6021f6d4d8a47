package id.suaralayanan.portal.alerts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// A unit whose officers want to be told.
///
/// @param revision counts the changes of what is stored of it; one made on an older state is
///   refused
/// @param openedAt when its open window began
/// @param window the answers in it
/// @param usual those of before
/// @param dueToldOn the last day on which it was looked for what is due
/// @param digestToldOn the last day on which the week was told
record WatchedUnit(
        int unit,
        ZoneId zone,
        int revision,
        Instant openedAt,
        AnswerCount window,
        AnswerCount usual,
        @Nullable LocalDate dueToldOn,
        LocalDate digestToldOn) {
    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    boolean isFull(LowScoreRule rule, Instant now) {
        return rule.isFull(window.answers(), Duration.between(openedAt, now));
    }

    /// Whether it is to be looked today for what is due.
    boolean wantsDue(Instant now, int hour) {
        return isFrom(hour, now) && (dueToldOn == null || dueToldOn.isBefore(today(now)));
    }

    /// Whether the week before is to be told: from Monday morning on.
    boolean wantsDigest(Instant now, int hour) {
        var monday = monday(now);
        return digestToldOn.isBefore(monday) && (today(now).isAfter(monday) || isFrom(hour, now));
    }

    /// The first day of the running week.
    LocalDate monday(Instant now) {
        return today(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean isFrom(int hour, Instant now) {
        return !LocalTime.ofInstant(now, zone).isBefore(LocalTime.of(hour, 0));
    }
}
