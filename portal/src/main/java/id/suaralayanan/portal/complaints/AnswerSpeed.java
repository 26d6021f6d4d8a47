package id.suaralayanan.portal.complaints;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.statistics.KaplanMeier;
import java.util.Optional;
import java.util.OptionalLong;

/// How long citizens wait for the first reply, from all cases of the last 365 days: those that wait
/// still are counted for as long as they have waited. Cases of supervisory content, and those that
/// were rejected or taken back, are no part of it.
///
/// Everybody who shows the median or the share in time shows these.
///
/// @param days working days from receipt to first reply
/// @param used the time until then, in percent of what the deadline allowed
public record AnswerSpeed(long cases, long answered, KaplanMeier days, KaplanMeier used) {
    /// All of the allowed time.
    private static final long ALLOWED = 100;

    private static final double WHOLE = 100;

    /// Whether everybody may see it: a single case must not show through.
    boolean isForPublic() {
        return Disclosure.isPublishable(cases);
    }

    /// Share of the cases that are answered within the deadline, in whole percent; none without
    /// cases.
    public Optional<Integer> percentOnTime() {
        return cases == 0
                ? Optional.empty()
                : Optional.of(Math.toIntExact(Math.round(WHOLE * (1 - used.longerThan(ALLOWED)))));
    }

    /// Whether the longest that wait are not due yet, so that the share can only be higher.
    public boolean isAtLeast() {
        return used.isOpenAt(ALLOWED);
    }

    /// Lower end of the 95 % interval of the share, in whole percent.
    public int percentLow() {
        return (int) Math.floor(WHOLE * (1 - used.interval(ALLOWED).high()));
    }

    public int percentHigh() {
        return isAtLeast()
                ? (int) WHOLE
                : (int) Math.ceil(WHOLE * (1 - used.interval(ALLOWED).low()));
    }

    /// Working days within which half of the cases are answered; none while more than half wait.
    public Optional<Long> medianDays() {
        return optional(days.median());
    }

    public Optional<Long> medianLow() {
        return optional(days.medianLow());
    }

    /// None where it cannot be told yet.
    public Optional<Long> medianHigh() {
        return optional(days.medianHigh());
    }

    public long waiting() {
        return cases - answered;
    }

    private static Optional<Long> optional(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
