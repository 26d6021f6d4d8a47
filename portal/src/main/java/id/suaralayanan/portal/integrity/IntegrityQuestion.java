package id.suaralayanan.portal.integrity;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// A pattern in the answers of a unit and what was decided about it.
///
/// @param answers what was looked at
/// @param observed how many of them show the pattern
/// @param expected how many would without cause, rounded
/// @param beganAt of a burst: the hour, in the unit's zone
public record IntegrityQuestion(
        int unit,
        String code,
        String name,
        Period period,
        IntegrityTest test,
        long answers,
        long observed,
        long expected,
        Optional<LocalDateTime> beganAt,
        Optional<Verdict> verdict) {
    /// @param observed what it was given on
    /// @param officer by name
    public record Verdict(
            boolean genuine, long observed, String reason, String officer, Instant at) {}

    /// Whether nobody has decided it as it is now.
    public boolean isOpen() {
        return verdict.filter(given -> given.observed() >= observed).isEmpty();
    }

    /// Names the question in forms, e.g. `12.2026-Q3.BURST`.
    public String id() {
        return unit + "." + period.code() + "." + test.name();
    }

    public Optional<LocalDate> day() {
        return beganAt.map(LocalDateTime::toLocalDate);
    }

    public Optional<String> hour() {
        return beganAt.map(at -> "%02d.00".formatted(at.getHour()));
    }
}
