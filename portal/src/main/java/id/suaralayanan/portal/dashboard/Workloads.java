package id.suaralayanan.portal.dashboard;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counts over complaints; texts are none of its business.
@Component
public final class Workloads {
    private static final String OF_UNIT =
            """
            SELECT count(*) AS open,
                   count(*) FILTER (WHERE due < :now) AS late,
                   count(*) FILTER (WHERE due >= :now AND due < :tonight) AS today
              FROM complaint_on_desk
             WHERE unit = :unit
               AND awaits_unit
            """;
    private static final String LATE =
            """
            SELECT unit, count(*) AS late
              FROM complaint_on_desk
             WHERE unit = ANY (:units)
               AND awaits_unit
               AND due < :now
             GROUP BY unit
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Workloads(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Mono<Workload> of(int unit, ZoneId zone) {
        Instant now = clock.instant();
        return database.sql(OF_UNIT)
                .bind("unit", unit)
                .bind("now", now)
                .bind("tonight", tonight(now, zone))
                .map(row ->
                        new Workload(
                                number(row, "open"), number(row, "late"), number(row, "today")))
                .one();
    }

    /// How many complaints of these units are past their limit, by the unit's key; a unit without
    /// any is absent.
    public Mono<Map<Integer, Long>> late(Collection<Unit> units) {
        return database.sql(LATE)
                .bind("units", units.stream().map(Unit::id).toArray(Integer[]::new))
                .bind("now", clock.instant())
                .map(row -> Map.entry(integer(row, "unit"), number(row, "late")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// Units with the most complaints past their limit, worst first.
    public Mono<List<Overdue>> overdue(int most) {
        return database.sql(
                        """
                        SELECT u.name, u.code, count(*) AS late, sum(count(*)) OVER () AS total,
                               count(*) OVER () AS units
                          FROM complaint_on_desk c
                          JOIN unit u ON u.id = c.unit
                         WHERE c.awaits_unit
                           AND c.due < :now
                         GROUP BY u.id
                         ORDER BY late DESC, u.name, u.code
                         LIMIT :most
                        """)
                .bind("now", clock.instant())
                .bind("most", most)
                .map(row ->
                        new Overdue(
                                text(row, "name"),
                                text(row, "code"),
                                number(row, "late"),
                                number(row, "total"),
                                number(row, "units")))
                .all()
                .collectList();
    }

    /// @param total late complaints of all units
    /// @param units units with late complaints
    public record Overdue(String name, String code, long late, long total, long units) {}

    private static Instant tonight(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
