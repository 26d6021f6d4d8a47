package id.suaralayanan.portal.plans;

import static id.suaralayanan.portal.database.RowReader.day;
import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The planned actions of units, as they stand now.
@Component
public final class Plans {
    private static final String SELECT =
            """
            SELECT id, unit, period, revision, element, words, owner, due, status, evidence, done_at, published
              FROM planned_action_now
            """;

    private final DatabaseClient database;

    Plans(DatabaseClient database) {
        this.database = database;
    }

    /// Those that follow from the answers of a period, by element.
    public Flux<PlannedAction> of(int unit, Period period) {
        return database.sql(
                        SELECT
                                + " WHERE unit = :unit AND period = :period ORDER BY element, due, id")
                .bind("unit", unit)
                .bind("period", period.code())
                .map(Plans::action)
                .all();
    }

    /// Those of all periods, the newest period first.
    Flux<PlannedAction> all(int unit) {
        return database.sql(SELECT + " WHERE unit = :unit ORDER BY period DESC, element, due, id")
                .bind("unit", unit)
                .map(Plans::action)
                .all();
    }

    /// Those of all periods that are not ended, the most urgent first.
    Flux<PlannedAction> open(int unit) {
        return database.sql(
                        SELECT
                                + """
                                 WHERE unit = :unit
                                   AND status IN ('PLANNED', 'RUNNING')
                                 ORDER BY due, id
                                 LIMIT 100
                                """)
                .bind("unit", unit)
                .map(Plans::action)
                .all();
    }

    Mono<PlannedAction> one(int unit, int id) {
        return database.sql(SELECT + " WHERE unit = :unit AND id = :id")
                .bind("unit", unit)
                .bind("id", id)
                .map(Plans::action)
                .one();
    }

    private static PlannedAction action(Readable row) {
        return new PlannedAction(
                integer(row, "id"),
                integer(row, "unit"),
                Period.parse(text(row, "period")),
                integer(row, "revision"),
                Element.valueOf(text(row, "element")),
                text(row, "words"),
                text(row, "owner"),
                day(row, "due"),
                ActionStatus.valueOf(text(row, "status")),
                Optional.ofNullable(row.get("evidence", String.class)).orElse(""),
                row.get("done_at", Instant.class),
                flag(row, "published"));
    }
}
