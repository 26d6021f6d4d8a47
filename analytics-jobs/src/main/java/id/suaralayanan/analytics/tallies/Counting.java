package id.suaralayanan.analytics.tallies;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts ratings and adds the counts to the tallies, inside the caller's transaction.
final class Counting {
    /// The planner knows nothing of the groups and would sort all ratings; hashing them is faster.
    private static final String SETTINGS =
            """
            SET LOCAL work_mem = '256MB';
            SET LOCAL max_parallel_workers_per_gather = 0;
            SET LOCAL enable_sort = off;
            SET LOCAL plan_cache_mode = force_custom_plan
            """;

    private static final String WRITTEN = "written_by >= :from::xid8 AND written_by < :to::xid8";
    private static final String WRITTEN_AND_RECEIVED =
            WRITTEN + " AND received_at >= :receivedFrom AND received_at < :receivedTo";

    /// Groups of ratings, four counts to a number. `OFFSET` keeps the order of the groups apart
    /// from their making, or the ratings would be sorted instead of hashed.
    private static final String IN_LANES =
            """
            counted AS MATERIALIZED (
                SELECT *
                  FROM (SELECT service, channel, verified, answered_on AS day, count(*) AS forms, %s
                          FROM rating
                         WHERE sign = 1 AND %%s
                         GROUP BY service, channel, verified, answered_on
                        OFFSET 0) AS hashed
                 ORDER BY service, channel, day, verified),
            tally AS NOT MATERIALIZED (
                SELECT service, channel, verified, day, %s FROM counted WHERE forms <= %d)
            """
                    .formatted(Measures.laneSums(), Measures.fromLanes(), Measures.MOST_FORMS);

    /// Ratings of the given kind, one count after the other.
    private static final String PLAINLY =
            """
            tally AS MATERIALIZED (
                SELECT service, channel, verified, answered_on AS day, %s
                  FROM rating
                 WHERE %%s AND %%s
                 GROUP BY service, channel, verified, answered_on
                 ORDER BY service, channel, answered_on, verified)
            """
                    .formatted(Measures.plainly());

    /// What does not fit into lanes: withdrawals, and days with very many forms.
    private static final String NOT_IN_LANES =
            """
            (sign = -1 OR (service, channel, verified, answered_on) IN (
                 SELECT service, channel, verified, answered_on
                   FROM rating
                  WHERE sign = 1 AND %%s
                  GROUP BY service, channel, verified, answered_on
                 HAVING count(*) > %d))
            """
                    .formatted(Measures.MOST_FORMS);

    private static final String FROM_STAGE =
            """
            tally AS MATERIALIZED (
                SELECT service, channel, verified, day, %s
                  FROM tally_stage
                 GROUP BY service, channel, verified, day
                 ORDER BY service, channel, day, verified)
            """
                    .formatted(Measures.sums());

    /// Sources are in the order of the key: in order, rows go in faster and wait for nobody
    /// crosswise.
    private static final String ADD =
            """
            WITH %%1$s,
            days AS (
                INSERT INTO rating_tally AS t (service, channel, verified, day, %1$s, changed_in)
                SELECT service, channel, verified, day, %1$s, :run
                  FROM tally
                 WHERE %%2$s
                %%3$s),
            months AS (
                INSERT INTO rating_tally_month AS t (service, channel, verified, month, %1$s, changed_in)
                SELECT service, channel, verified, date_trunc('month', day)::date, %2$s, :run
                  FROM tally
                 WHERE %%2$s
                 GROUP BY service, channel, verified, date_trunc('month', day)::date
                 ORDER BY service, channel, date_trunc('month', day)::date, verified
                    ON CONFLICT (service, channel, verified, month) DO UPDATE
                   SET %3$s, changed_in = excluded.changed_in),
            aside AS (
                INSERT INTO tally_stage (service, channel, verified, day, %1$s)
                SELECT service, channel, verified, day, %1$s FROM tally WHERE NOT (%%2$s))
            SELECT %%4$s
            """
                    .formatted(Measures.columns(), Measures.sums(), Measures.additions());

    private static final String ON_CONFLICT =
            """
            ON CONFLICT (service, channel, verified, day) DO UPDATE
               SET %s, changed_in = excluded.changed_in
            """
                    .formatted(Measures.additions());

    private static final String OWN_DAY = "day >= :firstDay AND day < :lastDay";
    private static final String ANY_DAY = "true";

    private static final String OUT_OF_RANGE = "22003";

    private final JdbcClient database;
    private final TransactionTemplate savepoint;

    Counting(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Ratings counted, and the most on one day.
    private record Counted(long forms, long most) {}

    /// Counts a portion.
    ///
    /// @return how many rows it was
    long count(Portion portion) {
        database.sql(SETTINGS).update();
        Map<String, Object> values = values(portion);
        String where = portion.month().isPresent() ? WRITTEN_AND_RECEIVED : WRITTEN;
        String own = portion.month().isPresent() ? OWN_DAY : ANY_DAY;
        boolean fresh = portion.month().filter(Portion.Month::fresh).isPresent();
        Optional<Counted> counted = inLanes(where, own, fresh, values);
        if (counted.isEmpty()) {
            add(PLAINLY.formatted("true", where), own, values);
            return rows("true", where, values);
        }
        long withdrawn = rows("sign = -1", where, values);
        if (withdrawn > 0 || counted.get().most() > Measures.MOST_FORMS) {
            add(PLAINLY.formatted(NOT_IN_LANES.formatted(where), where), own, values);
        }
        return counted.get().forms() + withdrawn;
    }

    /// Adds what all parts of a run have set aside.
    void addStage(long run) {
        database.sql(SETTINGS).update();
        add(FROM_STAGE, ANY_DAY, Map.of("run", run));
        database.sql("DELETE FROM tally_stage").update();
        database.sql("ANALYZE rating_tally_month (service, month, changed_in)").update();
    }

    /// Empty, and nothing done, when there were so many forms of a day that a number ran over.
    private Optional<Counted> inLanes(
            String where, String own, boolean fresh, Map<String, Object> values) {
        try {
            return savepoint.execute(_ ->
                    database.sql(
                                    ADD.formatted(
                                            IN_LANES.formatted(where),
                                            own,
                                            fresh ? "" : ON_CONFLICT,
                                            "coalesce(sum(forms), 0) AS forms, coalesce(max(forms), 0) AS most FROM counted"))
                            .params(values)
                            .query((row, _) ->
                                    new Counted(row.getLong("forms"), row.getLong("most")))
                            .optional());
        } catch (DataIntegrityViolationException e) {
            if (e.getRootCause() instanceof SQLException cause
                    && OUT_OF_RANGE.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private long rows(String kind, String where, Map<String, Object> values) {
        return database.sql("SELECT count(*) FROM rating WHERE %s AND %s".formatted(kind, where))
                .params(values)
                .query(Long.class)
                .single();
    }

    private void add(String tally, String own, Map<String, Object> values) {
        database.sql(ADD.formatted(tally, own, ON_CONFLICT, "count(*) FROM tally"))
                .params(values)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> values(Portion portion) {
        Map<String, Object> values = new HashMap<>();
        values.put("run", portion.run());
        values.put("from", portion.from());
        values.put("to", portion.to());
        portion.month()
                .ifPresent(month -> {
                    values.put("receivedFrom", month.receivedFrom());
                    values.put("receivedTo", month.receivedTo());
                    values.put("firstDay", month.firstDay());
                    values.put("lastDay", month.lastDay());
                });
        return values;
    }
}
