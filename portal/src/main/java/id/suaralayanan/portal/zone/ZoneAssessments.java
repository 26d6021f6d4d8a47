package id.suaralayanan.portal.zone;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.zone.ZoneAssessment;
import id.suaralayanan.analytics.indicators.zone.ZoneCriterion;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The worksheets of evaluators: table `zone_assessment`. Another state is another row.
@Component
record ZoneAssessments(DatabaseClient database, Clock clock) {
    private static final String ADD =
            """
            WITH stated AS (
                INSERT INTO zone_assessment (unit, year, revision, at, officer, change, process, people, accountability,
                                             supervision, service, performance, wbk_held, note)
                SELECT :unit, :year, :revision + 1, :now, :officer, :change, :process, :people, :accountability,
                       :supervision, :service, :performance, :wbk, :note
                 WHERE :revision = coalesce((SELECT revision FROM zone_assessment_now
                                              WHERE unit = :unit AND year = :year), 0)
                    ON CONFLICT DO NOTHING
                RETURNING unit)
            SELECT count(record_audit(:now, :officer, 'ZONE_ASSESSED', u.code || ' ' || :year)) > 0 AS done
              FROM stated
              JOIN unit u ON u.id = stated.unit
            """;

    /// A state that a worksheet was in.
    public record State(int revision, Instant at, String officer, String note) {}

    /// @param revision the one that was seen
    /// @return false when it has changed meanwhile
    Mono<Boolean> add(int unit, int year, int revision, int officer, AssessmentForm typed) {
        ZoneAssessment given = typed.assessment();
        var statement =
                database.sql(ADD)
                        .bind("unit", unit)
                        .bind("year", (short) year)
                        .bind("revision", revision)
                        .bind("officer", officer)
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .bind("note", typed.note());
        for (var criterion : ZoneCriterion.assessed()) {
            String name = criterion.name().toLowerCase(Locale.ROOT);
            statement =
                    given.of(criterion).isPresent()
                            ? statement.bind(name, given.of(criterion).get())
                            : statement.bindNull(name, BigDecimal.class);
        }
        return (given.wbkHeld().isPresent()
                        ? statement.bind("wbk", given.wbkHeld().get())
                        : statement.bindNull("wbk", Boolean.class))
                .map(row -> flag(row, "done"))
                .one();
    }

    /// Every state of a unit's worksheet, newest first.
    Flux<State> states(int unit, int year) {
        return database.sql(
                        """
                        SELECT a.revision, a.at, o.name AS officer, a.note
                          FROM zone_assessment a
                          JOIN officer_name o ON o.id = a.officer
                         WHERE a.unit = :unit AND a.year = :year
                         ORDER BY a.revision DESC
                        """)
                .bind("unit", unit)
                .bind("year", (short) year)
                .map(row ->
                        new State(
                                integer(row, "revision"),
                                instant(row, "at"),
                                text(row, "officer"),
                                text(row, "note")))
                .all();
    }
}
