package id.suaralayanan.analytics.tallies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The marks of the counting: which transactions are covered, and which parts of an open run.
///
/// Every method works inside the caller's transaction.
record Runs(JdbcClient database, Clock clock) {
    private static final String SPLIT =
            """
            WITH bound AS (
                SELECT regexp_match(pg_get_expr(p.relpartbound, p.oid), $$FROM \\('(.+)'\\) TO \\('(.+)'\\)$$) AS m
                  FROM pg_inherits AS i
                  JOIN pg_class AS p ON p.oid = i.inhrelid
                 WHERE i.inhparent = 'rating'::regclass),
            edge AS (
                SELECT m[1]::timestamptz AS at FROM bound WHERE m IS NOT NULL
                 UNION SELECT m[2]::timestamptz FROM bound WHERE m IS NOT NULL
                 UNION SELECT '-infinity' UNION SELECT 'infinity'),
            slice AS (
                SELECT at AS received_from, lead(at) OVER (ORDER BY at) AS received_to FROM edge)
            INSERT INTO tally_part (run, part, covered_from, covered_to, received_from, received_to, own_from, own_to, fresh)
            SELECT :run, row_number() OVER (ORDER BY s.received_from), :from::xid8, :to::xid8,
                   s.received_from, s.received_to,
                   CASE WHEN owned THEN (s.received_from AT TIME ZONE 'UTC')::date ELSE 'epoch' END,
                   CASE WHEN owned THEN (s.received_to AT TIME ZONE 'UTC')::date ELSE 'epoch' END,
                   NOT EXISTS (SELECT FROM rating_tally)
              FROM slice AS s,
                   LATERAL (SELECT EXISTS (SELECT FROM bound WHERE m[1]::timestamptz = s.received_from) AS owned) AS o
             WHERE (SELECT count(*)
                      FROM (SELECT FROM rating AS r
                             WHERE r.received_at >= s.received_from AND r.received_at < s.received_to
                               AND r.written_by >= :from::xid8 AND r.written_by < :to::xid8
                             LIMIT 1) AS found) = 1
            """;

    /// Transaction ids that are final and not yet covered.
    record Range(String from, String to) {}

    /// Keeps every other counting out until this transaction ends; the job's own lock normally
    /// does.
    void shutOthersOut() {
        database.sql("LOCK TABLE tally_run IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /// What there is to cover now.
    Range uncovered() {
        return database.sql(
                        """
                        SELECT coalesce((SELECT max(covered_to) FROM tally_run), '0'::xid8)::text AS "from",
                               pg_snapshot_xmin(pg_current_snapshot())::text AS "to"
                        """)
                .query((row, _) -> new Range(row.getString("from"), row.getString("to")))
                .single();
    }

    /// Whether there are ratings in the range.
    boolean hasRatings(Range range) {
        return atLeast(1, range);
    }

    /// Whether the range has that many ratings, without counting further.
    boolean atLeast(long ratings, Range range) {
        return database.sql(
                        """
                        SELECT count(*)
                          FROM (SELECT FROM rating
                                 WHERE written_by >= :from::xid8 AND written_by < :to::xid8
                                 LIMIT :ratings) AS found
                        """)
                .param("from", range.from())
                .param("to", range.to())
                .param("ratings", ratings)
                .query(Long.class)
                .single()
                .equals(ratings);
    }

    /// Writes down a run that covers nothing yet.
    long open(Range range) {
        return database.sql(
                        """
                        INSERT INTO tally_run (covered_from, covered_to, ratings, finished_at)
                        VALUES (:from::xid8, :from::xid8, 0, :now)
                        RETURNING id
                        """)
                .param("from", range.from())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /// Moves the mark: the range is covered.
    void close(long run, String coveredTo, long ratings) {
        database.sql(
                        """
                        UPDATE tally_run
                           SET covered_to = :to::xid8, ratings = :ratings, finished_at = :now
                         WHERE id = :run
                        """)
                .param("run", run)
                .param("to", coveredTo)
                .param("ratings", ratings)
                .param("now", now())
                .update();
    }

    /// Splits a run into one part per month partition that has ratings of it, and one for each gap
    /// around them.
    void split(long run, Range range) {
        database.sql(SPLIT)
                .param("run", run)
                .param("from", range.from())
                .param("to", range.to())
                .update();
    }

    /// The run that is under way, if any.
    Optional<Long> underWay() {
        return database.sql("SELECT DISTINCT run FROM tally_part").query(Long.class).optional();
    }

    /// The parts that nobody has counted yet.
    List<Integer> openParts(long run) {
        return database.sql(
                        "SELECT part FROM tally_part WHERE run = :run AND ratings IS NULL ORDER BY part")
                .param("run", run)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /// Takes an open part for this transaction; empty when it has been counted.
    Optional<Portion> take(long run, int part) {
        return database.sql(
                        """
                        SELECT covered_from::text, covered_to::text, received_from, received_to, own_from, own_to, fresh
                          FROM tally_part
                         WHERE run = :run AND part = :part AND ratings IS NULL
                           FOR UPDATE
                        """)
                .param("run", run)
                .param("part", part)
                .query((row, _) ->
                        new Portion(
                                run,
                                row.getString("covered_from"),
                                row.getString("covered_to"),
                                Optional.of(month(part, row))))
                .optional();
    }

    private static Portion.Month month(int part, ResultSet row) throws SQLException {
        return new Portion.Month(
                part,
                row.getObject("received_from", OffsetDateTime.class),
                row.getObject("received_to", OffsetDateTime.class),
                row.getObject("own_from", LocalDate.class),
                row.getObject("own_to", LocalDate.class),
                row.getBoolean("fresh"));
    }

    void counted(long run, int part, long ratings) {
        database.sql("UPDATE tally_part SET ratings = :ratings WHERE run = :run AND part = :part")
                .param("run", run)
                .param("part", part)
                .param("ratings", ratings)
                .update();
    }

    /// Closes a run whose parts are all counted, and forgets them.
    ///
    /// @return how many ratings it was
    long closeParts(long run) {
        long ratings =
                database.sql("SELECT sum(ratings)::bigint FROM tally_part WHERE run = :run")
                        .param("run", run)
                        .query(Long.class)
                        .single();
        String coveredTo =
                database.sql("SELECT max(covered_to)::text FROM tally_part WHERE run = :run")
                        .param("run", run)
                        .query(String.class)
                        .single();
        close(run, coveredTo, ratings);
        database.sql("DELETE FROM tally_part WHERE run = :run").param("run", run).update();
        return ratings;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
