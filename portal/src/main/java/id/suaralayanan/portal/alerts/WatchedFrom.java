package id.suaralayanan.portal.alerts;

/// A unit is watched from the first time on that an officer wants to hear of it, by letter or on a
/// device.
public final class WatchedFrom {
    /// Needs `:unit`, `:now`, and `:today` on the clock of the office.
    public static final String NOW =
            """
            INSERT INTO alert_watch (unit, opened_at, digest_told_on)
            VALUES (:unit, :now, :today)
            ON CONFLICT DO NOTHING
            """;

    private WatchedFrom() {}
}
