package id.suaralayanan.portal.complaints.calendars;

import static id.suaralayanan.portal.database.RowReader.day;
import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The holidays of the country as an admin enters them. Each stands in every calendar; days of one
/// region come by the job `import-holidays`.
@Component
record Holidays(DatabaseClient database, Clock clock) {
    /// A decree names more days than this; a year with fewer would make every deadline too early.
    static final int FEWEST_OF_A_DECREE = 10;

    private static final String ENTER =
            """
            WITH r AS (
                SELECT day::date, name, leave::boolean
                  FROM unnest(:days::text[], :names::text[], :leaves::text[]) AS r (day, name, leave)),
            years AS (
                INSERT INTO calendar_year AS y (calendar, year, source, provisional)
                SELECT c.code, needed.year, 'admin', true
                  FROM calendar c
                 CROSS JOIN (SELECT DISTINCT extract(year FROM day)::smallint AS year FROM r) AS needed
                    ON CONFLICT (calendar, year) DO UPDATE SET version = y.version + 1
                RETURNING calendar, year),
            entered AS (
                INSERT INTO holiday (calendar, day, name, joint_leave)
                SELECT y.calendar, r.day, r.name, r.leave
                  FROM r
                  JOIN years y ON y.year = extract(year FROM r.day)
                    ON CONFLICT (calendar, day) DO UPDATE
                   SET name = excluded.name, joint_leave = excluded.joint_leave)
            SELECT count(record_audit(:at, :officer, 'HOLIDAYS_ENTERED', 'holiday ' || day)) FROM r
            """;

    /// @param leave joint leave (cuti bersama)
    public record Day(LocalDate date, String name, boolean leave) {}

    /// @param provisional whether the year awaits its decree
    public record Year(int year, boolean provisional, long days) {
        public boolean mayBeDecreed() {
            return provisional && days >= FEWEST_OF_A_DECREE;
        }
    }

    Flux<Year> years() {
        return database.sql(
                        """
                        SELECT y.year::int AS year, y.provisional, count(h.day) AS days
                          FROM calendar_year y
                          LEFT JOIN holiday h ON h.calendar = y.calendar AND h.year = y.year
                         WHERE y.calendar = 'NASIONAL'
                         GROUP BY y.year, y.provisional
                         ORDER BY y.year
                        """)
                .map(row ->
                        new Year(
                                integer(row, "year"),
                                flag(row, "provisional"),
                                number(row, "days")))
                .all();
    }

    Flux<Day> of(int year) {
        return database.sql(
                        """
                        SELECT day, name, joint_leave
                          FROM holiday
                         WHERE calendar = 'NASIONAL' AND year = :year
                         ORDER BY day
                        """)
                .bind("year", year)
                .map(row -> new Day(day(row, "day"), text(row, "name"), flag(row, "joint_leave")))
                .all();
    }

    /// Enters days or renames known ones; a year that was not known is provisional from then on.
    Mono<Void> enter(List<Day> days, int officer) {
        return database.sql(ENTER)
                .bind("days", texts(days, day -> day.date().toString()))
                .bind("names", texts(days, Day::name))
                .bind("leaves", texts(days, day -> String.valueOf(day.leave())))
                .bind("at", clock.instant())
                .bind("officer", officer)
                .then();
    }

    /// Takes a day of the country out of every calendar.
    Mono<Void> remove(LocalDate day, int officer) {
        return database.sql(
                        """
                        WITH gone AS (
                            DELETE FROM holiday AS h
                             USING holiday AS national
                             WHERE national.calendar = 'NASIONAL' AND national.day = :day
                               AND h.day = national.day AND h.name = national.name
                            RETURNING h.calendar, h.year),
                        renewed AS (
                            UPDATE calendar_year AS y
                               SET version = y.version + 1
                              FROM gone
                             WHERE y.calendar = gone.calendar AND y.year = gone.year)
                        SELECT count(record_audit(:at, :officer, 'HOLIDAY_REMOVED', 'holiday ' || :day::date))
                          FROM gone
                         WHERE calendar = 'NASIONAL'
                        """)
                .bind("day", day)
                .bind("at", clock.instant())
                .bind("officer", officer)
                .then();
    }

    /// Says that the decree of a year is entered whole: its deadlines are final from then on.
    Mono<Void> decree(int year, int officer) {
        return database.sql(
                        """
                        WITH decreed AS (
                            UPDATE calendar_year
                               SET provisional = false, source = 'admin', version = version + 1
                             WHERE year = :year AND provisional
                               AND (SELECT count(*) FROM holiday
                                     WHERE calendar = 'NASIONAL' AND year = :year) >= :fewest
                            RETURNING calendar)
                        SELECT count(record_audit(:at, :officer, 'CALENDAR_DECREED', 'calendar ' || calendar || ' ' || :year::int))
                          FROM decreed
                         WHERE calendar = 'NASIONAL'
                        """)
                .bind("year", year)
                .bind("fewest", FEWEST_OF_A_DECREE)
                .bind("at", clock.instant())
                .bind("officer", officer)
                .then();
    }

    private static String[] texts(List<Day> days, Function<Day, String> text) {
        return days.stream().map(text).toArray(String[]::new);
    }
}
