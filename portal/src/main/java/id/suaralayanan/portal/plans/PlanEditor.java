package id.suaralayanan.portal.plans;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where officers write plans. Another state of an action is another row.
@Component
record PlanEditor(DatabaseClient database, Clock clock) {
    /// Actions of a unit for one period.
    static final int MOST = 40;

    private static final String ADD =
            """
            WITH same AS (
                SELECT FROM planned_action_now
                 WHERE unit = :unit AND period = :period AND element = :element AND words = :words),
            action AS (
                INSERT INTO planned_action (unit, period)
                SELECT :unit, :period
                 WHERE CASE WHEN NOT EXISTS (SELECT FROM same)
                             AND (SELECT count(*) FROM planned_action WHERE unit = :unit AND period = :period) < :most
                            THEN take_form(:form, :now) END
                RETURNING id),
            stated AS (
                INSERT INTO planned_action_state (action, revision, at, officer, element, words, owner, due, status, evidence)
                SELECT id, 1, :now, :officer, :element, :words, :owner, :due, :status, nullif(:evidence, '') FROM action)
            SELECT count(record_audit(:now, :officer, 'PLAN_ADDED', 'action ' || id)) > 0
                   OR EXISTS (SELECT FROM same) OR form_was_sent(:form) AS done
              FROM action
            """;
    private static final String CHANGE =
            """
            WITH stated AS (
                INSERT INTO planned_action_state (action, revision, at, officer, element, words, owner, due, status, evidence)
                SELECT id, revision + 1, :now, :officer, :element, :words, :owner, :due, :status, nullif(:evidence, '')
                  FROM planned_action_now
                 WHERE id = :action AND unit = :unit AND revision = :revision AND revision < 199
                ON CONFLICT DO NOTHING
                RETURNING action)
            SELECT count(record_audit(:now, :officer, 'PLAN_CHANGED', 'action ' || action)) > 0 AS done
              FROM stated
            """;

    /// A state that an action was in.
    record Earlier(Instant at, ActionStatus status, String words) {}

    /// Adds an action; the same words about the same element are the same action.
    ///
    /// @return false when there are as many as may be
    Mono<Boolean> add(UUID form, int unit, int officer, Period period, PlanForm typed) {
        return done(
                stated(ADD, unit, officer, typed)
                        .bind("form", form)
                        .bind("period", period.code())
                        .bind("most", MOST));
    }

    /// @param revision the one that was seen
    /// @return false when it has changed meanwhile
    Mono<Boolean> change(int unit, int officer, int action, int revision, PlanForm typed) {
        return done(
                stated(CHANGE, unit, officer, typed)
                        .bind("action", action)
                        .bind("revision", revision));
    }

    /// Every state of an action of the unit, oldest first.
    Flux<Earlier> states(int unit, int action) {
        return database.sql(
                        """
                        SELECT s.at, s.status, s.words
                          FROM planned_action_state s
                          JOIN planned_action a ON a.id = s.action
                         WHERE a.id = :action AND a.unit = :unit
                         ORDER BY s.revision
                        """)
                .bind("unit", unit)
                .bind("action", action)
                .map(row ->
                        new Earlier(
                                instant(row, "at"),
                                ActionStatus.valueOf(text(row, "status")),
                                text(row, "words")))
                .all();
    }

    private GenericExecuteSpec stated(String sql, int unit, int officer, PlanForm typed) {
        return database.sql(sql)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("element", typed.element())
                .bind("words", typed.words())
                .bind("owner", typed.owner())
                .bind("due", typed.day().orElseThrow())
                .bind("status", typed.status())
                .bind("evidence", typed.evidence());
    }

    private static Mono<Boolean> done(GenericExecuteSpec statement) {
        return statement.map(row -> flag(row, "done")).one();
    }
}
