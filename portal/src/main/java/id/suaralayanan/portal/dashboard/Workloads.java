package id.suaralayanan.portal.dashboard;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counts over complaints; texts are none of its business.
@Component
public final class Workloads {
    private static final Duration LATELY = Duration.ofDays(90);
    private static final String OF_UNIT =
            """
            SELECT count(*) FILTER (WHERE waiting) AS open,
                   count(*) FILTER (WHERE waiting AND due < :now) AS late,
                   count(*) FILTER (WHERE waiting AND due >= :now AND due < :tonight) AS today,
                   count(*) FILTER (WHERE recent AND first_reply_at IS NOT NULL) AS answered,
                   count(*) FILTER (WHERE recent AND first_reply_at <= due_reply) AS in_time,
                   extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY taken)
                       FILTER (WHERE recent))::double precision / 86400 AS median_days
              FROM (SELECT first_reply_at, due_reply,
                           first_reply_at - received_at AS taken,
                           received_at >= :since AS recent,
                           awaits_unit AS waiting,
                           due
                      FROM complaint_on_desk
                     WHERE unit = :unit) own
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
                .bind("since", now.minus(LATELY))
                .map(row ->
                        new Workload(
                                number(row, "open"),
                                number(row, "late"),
                                number(row, "today"),
                                number(row, "answered"),
                                number(row, "in_time"),
                                Optional.ofNullable(row.get("median_days", Double.class))))
                .one();
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
