package id.suaralayanan.portal.complaints.calendars;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Limits;
import id.suaralayanan.portal.complaints.clock.WorkingCalendar;
import io.r2dbc.spi.Readable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Calendars and limits as they stand in the database: both are data that change by decree.
@Component
public final class Calendars {
    private static final String LIMITS =
            """
            SELECT coalesce(max(days) FILTER (WHERE stage = 'VERIFY'), 0)::int  AS verify,
                   coalesce(max(days) FILTER (WHERE stage = 'REPLY'), 0)::int   AS reply,
                   coalesce(max(days) FILTER (WHERE stage = 'FINISH'), 0)::int  AS finish,
                   coalesce(max(days) FILTER (WHERE stage = 'SILENCE'), 0)::int AS silence,
                   coalesce(bool_or(waits) FILTER (WHERE stage = 'REPLY'), false)  AS reply_waits,
                   coalesce(bool_or(waits) FILTER (WHERE stage = 'FINISH'), false) AS finish_waits
              FROM (SELECT DISTINCT ON (stage) stage, days, waits
                      FROM complaint_clock
                     WHERE class IN ('ANY', :kind)
                       AND valid_from <= :on
                     ORDER BY stage, class = 'ANY', valid_from DESC) AS valid
            """;

    private final DatabaseClient database;

    Calendars(DatabaseClient database) {
        this.database = database;
    }

    /// The clocks of a complaint.
    ///
    /// @param kind its class, or `INTEGRITY` for supervisory content
    /// @param on the day whose limits are in force
    public Mono<Clocks> clocks(String calendar, ZoneId zone, String kind, LocalDate on) {
        return Mono.zip(
                calendar(calendar),
                limits(kind, on),
                (days, limits) -> new Clocks(days, limits, zone));
    }

    /// The working days of a calendar.
    public Mono<WorkingCalendar> calendar(String code) {
        return database.sql(
                        """
                        SELECT c.weekend,
                               ARRAY(SELECT h.day FROM holiday h WHERE h.calendar = c.code) AS holidays,
                               ARRAY(SELECT y.year FROM calendar_year y
                                      WHERE y.calendar = c.code ORDER BY y.year) AS years,
                               ARRAY(SELECT y.version FROM calendar_year y
                                      WHERE y.calendar = c.code ORDER BY y.year) AS versions,
                               ARRAY(SELECT y.year FROM calendar_year y
                                      WHERE y.calendar = c.code AND y.provisional) AS computed
                          FROM calendar c
                         WHERE c.code = :code
                        """)
                .bind("code", code)
                .map(Calendars::workingCalendar)
                .one()
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no calendar " + code)));
    }

    Mono<Limits> limits(String kind, LocalDate on) {
        return database.sql(LIMITS)
                .bind("kind", kind)
                .bind("on", on)
                .map(row ->
                        new Limits(
                                integer(row, "verify"),
                                integer(row, "reply"),
                                integer(row, "finish"),
                                integer(row, "silence"),
                                flag(row, "reply_waits"),
                                flag(row, "finish_waits")))
                .one();
    }

    private static WorkingCalendar workingCalendar(Readable row) {
        Short[] years = shorts(row, "years");
        Short[] versions = shorts(row, "versions");
        var known =
                Stream.iterate(0, i -> i < years.length, i -> i + 1)
                        .collect(
                                Collectors.toMap(
                                        i -> years[i].intValue(), i -> versions[i].intValue()));
        return new WorkingCalendar(
                Stream.of(shorts(row, "weekend"))
                        .map(day -> DayOfWeek.of(day))
                        .collect(Collectors.toSet()),
                Set.of(Objects.requireNonNull(row.get("holidays", LocalDate[].class))),
                known,
                Stream.of(shorts(row, "computed"))
                        .map(Short::intValue)
                        .collect(Collectors.toSet()));
    }

    private static Short[] shorts(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Short[].class));
    }
}
