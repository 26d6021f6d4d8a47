package id.suaralayanan.portal.alerts;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.portal.figures.TallyRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How a unit stands: its desk and its answers. Without cases that go past the unit.
@Component
record UnitState(DatabaseClient database) {
    private static final String DESK =
            """
            SELECT (count(*) FILTER (WHERE d.awaits_unit AND d.due >= :now
                                       AND (d.due AT TIME ZONE u.time_zone)::date <= next_day))::integer AS due,
                   (count(*) FILTER (WHERE d.awaits_unit AND d.due BETWEEN :now AND :now + interval '7 days'))::integer AS in_week,
                   (count(*) FILTER (WHERE d.awaits_unit AND d.due < :now))::integer AS late,
                   (count(*) FILTER (WHERE (d.received_at AT TIME ZONE u.time_zone)::date
                                           BETWEEN :monday - 7 AND :monday - 1))::integer AS arrived,
                   workday
              FROM unit u
             CROSS JOIN LATERAL (
                    SELECT coalesce(bool_or(works = 1) FILTER (WHERE day = :today), true) AS workday,
                           coalesce(min(day) FILTER (WHERE day > :today AND works = 1), :today + 1) AS next_day
                      FROM (SELECT day, number - lag(number) OVER (ORDER BY day) AS works
                              FROM numbered_days(u.calendar, :today - 1, :today + 21)) AS near) AS calendar
              LEFT JOIN complaint_on_desk d ON d.unit = u.id
             WHERE u.id = :unit
             GROUP BY u.id, workday, next_day
            """;

    Mono<PendingWork> desk(WatchedUnit unit, Instant now) {
        return database.sql(DESK)
                .bind("unit", unit.unit())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("today", unit.today(now))
                .bind("monday", unit.monday(now))
                .map(row ->
                        new PendingWork(
                                integer(row, "due"),
                                integer(row, "in_week"),
                                integer(row, "late"),
                                integer(row, "arrived"),
                                flag(row, "workday")))
                .one();
    }

    /// The counted answers of some days, both included.
    Mono<Tally> answers(int unit, LocalDate from, LocalDate to) {
        return database.sql(
                        """
                        SELECT respondents, complete, total_sum, total_squares, counts
                          FROM day_tally
                         WHERE unit = :unit
                           AND day BETWEEN :from AND :to
                        """)
                .bind("unit", unit)
                .bind("from", from)
                .bind("to", to)
                .map(TallyRows::tally)
                .all()
                .collect(Tally.collector());
    }
}
