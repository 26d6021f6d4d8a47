package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Up to which counting run the quarters of each group have been screened: table
/// `integrity_screening`. What is done stays done when a launch ends before all are.
record ScreeningTable(JdbcClient database, Clock clock) {
    /// Has everything screened again.
    void forget() {
        database.sql("DELETE FROM integrity_screening").update();
    }

    /// The groups and quarters that have been counted into since they were screened, the newest
    /// quarter first.
    ///
    /// @param mark the run up to which all of them are
    List<ScreenedGroup> due(long mark) {
        return database.sql(
                        """
                        SELECT u.type, date_trunc('quarter', t.month)::date AS quarter
                          FROM rating_tally_month AS t
                          JOIN service AS s ON s.id = t.service
                          JOIN unit AS u ON u.id = s.unit
                          LEFT JOIN integrity_screening AS i
                            ON i.type = u.type AND i.quarter = date_trunc('quarter', t.month)::date
                         WHERE t.changed_in > :mark
                         GROUP BY 1, 2, i.run
                        HAVING max(t.changed_in) > coalesce(i.run, 0)
                         ORDER BY 2 DESC, 1
                        """)
                .param("mark", mark)
                .query((row, _) ->
                        new ScreenedGroup(
                                row.getString("type"),
                                Period.of(
                                        Period.Kind.QUARTER,
                                        row.getObject("quarter", LocalDate.class))))
                .list();
    }

    void done(ScreenedGroup group, long run, int questions) {
        database.sql(
                        """
                        INSERT INTO integrity_screening (type, quarter, run, questions, screened_at)
                        VALUES (:type, :quarter, :run, :questions, :now)
                            ON CONFLICT (type, quarter) DO UPDATE
                           SET run = excluded.run, questions = excluded.questions,
                               screened_at = excluded.screened_at
                        """)
                .param("type", group.type())
                .param("quarter", group.quarter().firstDay())
                .param("run", run)
                .param("questions", questions)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
