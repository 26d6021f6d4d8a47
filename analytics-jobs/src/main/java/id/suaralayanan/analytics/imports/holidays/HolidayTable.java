package id.suaralayanan.analytics.imports.holidays;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Calendars, their years and their days off.
record HolidayTable(JdbcClient database) {
    private static final String ENTER =
            """
            INSERT INTO holiday AS h (calendar, day, name, joint_leave)
            SELECT DISTINCT ON (c.code, r.day) c.code, r.day, r.name, r.leave
              FROM unnest(:days::date[], :names, :leaves::boolean[], :regions) AS r (day, name, leave, region)
              JOIN calendar c ON r.region IN ('', c.code) OR c.code LIKE r.region || '.%'
              JOIN calendar_year y ON y.calendar = c.code AND y.year = extract(year FROM r.day)
             ORDER BY c.code, r.day, length(r.region)
                ON CONFLICT (calendar, day) DO UPDATE
               SET name = excluded.name, joint_leave = excluded.joint_leave
             WHERE (h.name, h.joint_leave) <> (excluded.name, excluded.joint_leave)
            RETURNING h.calendar, h.day, xmax = 0 AS added
            """;

    private record Changed(String calendar, LocalDate day, boolean added) {}

    /// A day in a calendar.
    record Entry(String calendar, LocalDate day) {}

    Set<String> regions() {
        return new HashSet<>(
                database.sql("SELECT code FROM region")
                        .query((row, _) -> row.getString("code"))
                        .list());
    }

    /// The years that are known for the whole country, and whether each is only computed.
    Map<Integer, Boolean> years() {
        var years = new HashMap<Integer, Boolean>();
        database.sql("SELECT year, provisional FROM calendar_year WHERE calendar = 'NASIONAL'")
                .query(row -> {
                    years.put(row.getInt("year"), row.getBoolean("provisional"));
                });
        return years;
    }

    /// Makes years known and final in every calendar, without the computed days that the rows do
    /// not name.
    void decree(Collection<Integer> years, List<HolidayRow> rows) {
        database.sql(
                        """
                        INSERT INTO calendar_year AS y (calendar, year, source, provisional)
                        SELECT c.code, decreed, 'import-holidays', false
                          FROM calendar c, unnest(:years::smallint[]) AS decreed
                            ON CONFLICT (calendar, year) DO UPDATE
                           SET provisional = false, source = excluded.source, version = y.version + 1
                         WHERE y.provisional
                        """)
                .param("years", years.stream().map(String::valueOf).toArray(String[]::new))
                .update();
        database.sql(
                        """
                        DELETE FROM holiday AS h
                         USING holiday AS computed
                         WHERE computed.calendar = 'NASIONAL' AND computed.year = ANY (:years::smallint[])
                           AND computed.day <> ALL (:days::date[])
                           AND h.day = computed.day AND h.name = computed.name
                        """)
                .param("years", years.stream().map(String::valueOf).toArray(String[]::new))
                .param("days", texts(rows, row -> row.day().toString()))
                .update();
    }

    /// Gives regions a calendar of their own, which begins as a copy of the one around them.
    void openCalendars(Collection<String> regions) {
        for (String region : regions) {
            database.sql("SELECT open_calendar(:region)")
                    .param("region", region)
                    .query((_, _) -> region)
                    .single();
        }
    }

    /// Enters days, or gives known ones another name or kind; every calendar year that this changed
    /// gets a new version.
    ///
    /// @return what was changed: true where the day is new
    Map<Entry, Boolean> store(List<HolidayRow> rows) {
        var changed =
                database.sql(ENTER)
                        .param("days", texts(rows, row -> row.day().toString()))
                        .param("names", texts(rows, HolidayRow::name))
                        .param("leaves", texts(rows, row -> String.valueOf(row.leave())))
                        .param("regions", texts(rows, HolidayRow::region))
                        .query((row, _) ->
                                new Changed(
                                        row.getString("calendar"),
                                        row.getObject("day", LocalDate.class),
                                        row.getBoolean("added")))
                        .list();
        renew(
                changed.stream().map(Changed::calendar).toList(),
                changed.stream().map(Changed::day).toList());
        return changed.stream()
                .collect(
                        Collectors.toMap(
                                row -> new Entry(row.calendar(), row.day()), Changed::added));
    }

    private void renew(List<String> calendars, List<LocalDate> days) {
        database.sql(
                        """
                        UPDATE calendar_year AS y
                           SET version = y.version + 1
                          FROM (SELECT DISTINCT calendar, extract(year FROM day) AS year
                                  FROM unnest(:calendars, :days::date[]) AS r (calendar, day)) AS changed
                         WHERE y.calendar = changed.calendar AND y.year = changed.year
                        """)
                .param("calendars", calendars.toArray(String[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<HolidayRow> rows, Function<HolidayRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
