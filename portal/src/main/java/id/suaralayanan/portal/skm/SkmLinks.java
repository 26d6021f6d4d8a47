package id.suaralayanan.portal.skm;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What the admin sees of the exchange and decides: which unit is which survey there, and what is
/// tried again.
@Component
record SkmLinks(DatabaseClient database, Clock clock) {
    private static final int SHOWN = 100;

    /// Under which survey a unit is known there.
    record Link(int unit, String code, String survey) {}

    /// How something goes that was told or asked.
    ///
    /// @param problem name of a [SkmFailure.Reason], of the last try
    /// @param result what was answered last, however long ago
    record Progress(
            long id,
            String code,
            String period,
            boolean isPush,
            Instant since,
            int attempts,
            @Nullable String problem,
            @Nullable Instant failedAt,
            Instant nextAt,
            @Nullable Instant doneAt,
            @Nullable Printed result) {}

    /// What the national portal printed.
    record Printed(long respondents, BigDecimal scale100, String grade, Instant fetchedAt) {}

    Flux<Link> links() {
        return database.sql(
                        """
                        SELECT l.unit, u.code, l.survey
                          FROM skm_link l JOIN unit u ON u.id = l.unit
                         ORDER BY u.code
                        """)
                .map(row -> new Link(integer(row, "unit"), text(row, "code"), text(row, "survey")))
                .all();
    }

    /// What waits first, then the newest.
    Flux<Progress> progress() {
        return database.sql(
                        """
                        SELECT e.id, u.code, e.period, e.direction, e.created_at, e.attempts, e.problem, e.failed_at,
                               e.next_at, e.done_at, r.respondents, r.scale_100, r.grade, r.fetched_at
                          FROM skm_exchange e
                          JOIN unit u ON u.id = e.unit
                          LEFT JOIN LATERAL (SELECT * FROM skm_result WHERE exchange = e.id
                                              ORDER BY fetched_at DESC LIMIT 1) AS r ON true
                         ORDER BY e.done_at IS NULL DESC, e.created_at DESC, e.id DESC
                         LIMIT :shown
                        """)
                .bind("shown", SHOWN)
                .map(SkmLinks::progress)
                .all();
    }

    /// What waits to be told to an earlier survey is told to the new one instead.
    ///
    /// @return false when another unit is that survey
    Mono<Boolean> link(int unit, String survey, int officer) {
        return database.sql(
                        """
                        WITH linked AS (
                            INSERT INTO skm_link AS l (unit, survey, added_at, added_by)
                            SELECT :unit, :survey, :now, :officer
                             WHERE NOT EXISTS (SELECT FROM skm_link WHERE survey = :survey AND unit <> :unit)
                            ON CONFLICT (unit) DO UPDATE SET survey = excluded.survey
                            RETURNING unit),
                        dropped AS (
                            DELETE FROM skm_exchange
                             WHERE unit IN (SELECT unit FROM linked) AND done_at IS NULL AND survey <> :survey)
                        SELECT record_audit(:now, :officer, 'SKM_LINKED', 'unit ' || u.code) AS seq
                          FROM linked JOIN unit u ON u.id = linked.unit
                        """)
                .bind("unit", unit)
                .bind("survey", survey)
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map(row -> number(row, "seq"))
                .one()
                .hasElement();
    }

    Mono<Void> unlink(int unit, int officer) {
        return database.sql(
                        """
                        WITH gone AS (DELETE FROM skm_link WHERE unit = :unit RETURNING unit)
                        SELECT record_audit(:now, :officer, 'SKM_UNLINKED', 'unit ' || u.code) AS seq
                          FROM gone JOIN unit u ON u.id = gone.unit
                        """)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    /// It is tried at once.
    Mono<Void> tryAgain(long exchange) {
        return database.sql(
                        """
                        UPDATE skm_exchange SET attempts = 0, next_at = :now
                         WHERE id = :id AND done_at IS NULL
                        """)
                .bind("id", exchange)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    private static Progress progress(Readable row) {
        return new Progress(
                number(row, "id"),
                text(row, "code"),
                text(row, "period"),
                text(row, "direction").equals("PUSH"),
                instant(row, "created_at"),
                integer(row, "attempts"),
                row.get("problem", String.class),
                row.get("failed_at", Instant.class),
                instant(row, "next_at"),
                row.get("done_at", Instant.class),
                row.get("respondents", Long.class) == null ? null : printed(row));
    }

    private static Printed printed(Readable row) {
        return new Printed(
                number(row, "respondents"),
                Objects.requireNonNull(row.get("scale_100", BigDecimal.class)),
                text(row, "grade"),
                instant(row, "fetched_at"));
    }
}
