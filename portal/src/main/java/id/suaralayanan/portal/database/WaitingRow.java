package id.suaralayanan.portal.database;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// Takes the row of a table that has waited longest, by putting off its next turn (`next_at`): two
/// portals never hold the same, and who dies with it leaves it to be taken again.
public enum WaitingRow {
    /// Each try is counted, and the wait doubles with it.
    DOUBLED(
            "attempts = q.attempts + 1, next_at = :now + make_interval(secs => :wait * power(2, q.attempts))"),

    /// Whoever takes it says afterwards how it went.
    LEASED("next_at = :now + make_interval(secs => :wait)");

    private final String putOff;

    WaitingRow(String putOff) {
        this.putOff = putOff;
    }

    /// The beginning of a statement: its `taken` is the row, if one is due.
    ///
    /// @param table has `id`, `next_at` and `attempts`
    /// @param condition of the rows `q` that may be taken at all
    public String of(String table, String condition) {
        return """
        WITH due AS (
            SELECT q.id
              FROM %1$s q
             WHERE q.next_at <= :now AND %2$s
             ORDER BY q.next_at, q.id
             LIMIT 1
               FOR UPDATE SKIP LOCKED),
        taken AS (
            UPDATE %1$s q
               SET %3$s
              FROM due
             WHERE q.id = due.id
            RETURNING q.*)
        """
                .formatted(table, condition, putOff);
    }

    public static GenericExecuteSpec at(GenericExecuteSpec taking, Instant now, Duration wait) {
        return taking.bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("wait", wait.toMillis() / 1000.0);
    }
}
