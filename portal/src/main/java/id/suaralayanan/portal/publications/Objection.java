package id.suaralayanan.portal.publications;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Instant;
import java.util.Optional;

/// What a unit says against its figures before they are published (*keberatan*).
///
/// @param ticket its public name, e.g. `KBR-7K2M9P`
/// @param answer of the ministry, once there is one
public record Objection(
        String ticket,
        Period period,
        int version,
        String unit,
        String name,
        String text,
        String by,
        Instant filedAt,
        Optional<Reply> answer) {
    /// @param accepted whether the ministry found the unit right
    public record Reply(boolean accepted, String text, String by, Instant at) {}
}
