package id.suaralayanan.analytics.tallies;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts ratings and adds the counts to the tallies, inside the caller's transaction.
final class Counting {
    private static final String RATINGS = "written_by >= :from::xid8 AND written_by < :to::xid8";
    private static final String OF_A_MONTH =
            RATINGS + " AND received_at >= :receivedFrom AND received_at < :receivedTo";

    private static final String SETTINGS =
            """
            SET LOCAL work_mem = '256MB';
            SET LOCAL max_parallel_workers_per_gather = 0;
            SET LOCAL plan_cache_mode = force_custom_plan;
            CREATE TEMPORARY TABLE IF NOT EXISTS counted_in_lanes (
                service integer, channel channel, day date, forms bigint, squares bigint, %s
            ) ON COMMIT DELETE ROWS;
            CREATE TEMPORARY TABLE IF NOT EXISTS counted_plainly (LIKE tally_stage) ON COMMIT DELETE ROWS
            """
                    .formatted(Measures.lanes().replace(",", " bigint,") + " bigint");

    private static final String IN_LANES =
            """
            INSERT INTO counted_in_lanes (service, channel, day, forms, squares, %s)
            SELECT service, channel, answered_on, count(*), coalesce(sum(%s * %s), 0), %s
              FROM rating
             WHERE sign = 1 AND %s
             GROUP BY service, channel, answered_on
            """;

    private static final String NEEDS_PLAIN_COUNTING =
            """
            SELECT EXISTS (SELECT FROM rating WHERE sign = -1 AND %s)
                OR EXISTS (SELECT FROM counted_in_lanes WHERE NOT (%s))
            """;

    private static final String PLAINLY =
            """
            INSERT INTO counted_plainly (service, channel, day, %s)
            SELECT service, channel, answered_on, %s
              FROM (SELECT * FROM rating WHERE sign = -1 AND %s
                     UNION ALL
                    SELECT rating.*
                      FROM rating
                      JOIN counted_in_lanes AS odd
                        ON odd.service = rating.service AND odd.channel = rating.channel
                       AND odd.day = rating.answered_on AND NOT (%s)
                     WHERE rating.sign = 1 AND %s) AS r
             GROUP BY service, channel, answered_on
            """;

    private static final String FROM_LANES =
            "(SELECT service, channel, day, %s FROM counted_in_lanes WHERE %s) AS counted"
                    .formatted(Measures.fromLanes(), Measures.lanesAreExact());

    private static final String FROM_STAGE =
            "(SELECT service, channel, day, %s FROM tally_stage GROUP BY service, channel, day) AS counted"
                    .formatted(Measures.sums());

    private static final String ADD_DAYS =
            """
            INSERT INTO rating_tally AS t (service, channel, day, %s, changed_in)
            SELECT service, channel, day, %s, :run
              FROM %s
             WHERE %s
             ORDER BY service, channel, day
                ON CONFLICT (service, channel, day) DO UPDATE
               SET %s, changed_in = excluded.changed_in
            """;

    private static final String ADD_MONTHS =
            """
            INSERT INTO rating_tally_month AS t (service, channel, month, %s, changed_in)
            SELECT service, channel, date_trunc('month', day)::date, %s, :run
              FROM %s
             WHERE %s
             GROUP BY service, channel, date_trunc('month', day)::date
             ORDER BY service, channel, date_trunc('month', day)::date
                ON CONFLICT (service, channel, month) DO UPDATE
               SET %s, changed_in = excluded.changed_in
            """;

    private static final String SET_ASIDE =
            """
            INSERT INTO tally_stage (service, channel, day, %s)
            SELECT service, channel, day, %s FROM %s WHERE NOT (%s)
            """;

    private static final String OWN_DAY = "day >= :firstDay AND day < :lastDay";

    private final JdbcClient database;

    Counting(JdbcClient database) {
        this.database = database;
    }

    /// Counts a portion.
    ///
    /// @return how many rows it was
    long count(Portion portion) {
        database.sql(SETTINGS).update();
        Map<String, Object> values = values(portion);
        String where = portion.month().isPresent() ? OF_A_MONTH : RATINGS;
        inLanes(where, values);
        add(FROM_LANES, portion, values);
        if (needsPlainCounting(where, values)) {
            database.sql(
                            PLAINLY.formatted(
                                    Measures.columns(),
                                    Measures.plainly(),
                                    where,
                                    Measures.lanesAreExact(),
                                    where))
                    .params(values)
                    .update();
            add("counted_plainly AS counted", portion, values);
        }
        return rows(where, values);
    }

    /// Adds what all parts of a run have set aside.
    void addStage(long run) {
        database.sql(SETTINGS).update();
        addOwn(FROM_STAGE, "true", Map.of("run", run));
        database.sql("DELETE FROM tally_stage").update();
    }

    private void inLanes(String where, Map<String, Object> values) {
        // Without statistics on the groups the planner would sort all rows; hashing them is faster.
        database.sql("SET LOCAL enable_sort = off").update();
        database.sql(
                        IN_LANES.formatted(
                                Measures.lanes(),
                                Measures.TOTAL,
                                Measures.TOTAL,
                                Measures.laneSums(),
                                where))
                .params(values)
                .update();
        database.sql("SET LOCAL enable_sort = on").update();
    }

    private boolean needsPlainCounting(String where, Map<String, Object> values) {
        return database.sql(NEEDS_PLAIN_COUNTING.formatted(where, Measures.lanesAreExact()))
                .params(values)
                .query(Boolean.class)
                .single();
    }

    private void add(String source, Portion portion, Map<String, Object> values) {
        if (portion.month().isEmpty()) {
            addOwn(source, "true", values);
            return;
        }
        addOwn(source, OWN_DAY, values);
        database.sql(SET_ASIDE.formatted(Measures.columns(), Measures.columns(), source, OWN_DAY))
                .params(values)
                .update();
    }

    private void addOwn(String source, String own, Map<String, Object> values) {
        String columns = Measures.columns();
        String additions = Measures.additions();
        database.sql(ADD_DAYS.formatted(columns, columns, source, own, additions))
                .params(values)
                .update();
        database.sql(ADD_MONTHS.formatted(columns, Measures.sums(), source, own, additions))
                .params(values)
                .update();
    }

    private long rows(String where, Map<String, Object> values) {
        return database.sql(
                        """
                        SELECT (SELECT coalesce(sum(forms), 0) FROM counted_in_lanes)
                             + (SELECT count(*) FROM rating WHERE sign = -1 AND %s)
                        """
                                .formatted(where))
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
