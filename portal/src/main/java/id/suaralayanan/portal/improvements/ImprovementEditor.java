package id.suaralayanan.portal.improvements;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where a unit's head writes notes. Nothing is ever overwritten: another wording is another row,
/// and a note that is taken back keeps all it ever said, here.
@Component
record ImprovementEditor(DatabaseClient database, Clock clock) {
    /// Notes of a unit that may stand at a time.
    static final int MOST = 60;

    private static final String PUBLISH =
            """
            WITH same AS (
                SELECT id FROM improvement_now
                 WHERE unit = :unit AND problem = :problem AND change = :change AND since = :since),
            note AS (
                INSERT INTO improvement (unit, published_at, planned_action)
                SELECT :unit, :now, (SELECT id FROM planned_action_now
                                      WHERE id = :plan AND unit = :unit AND status = 'DONE')
                 WHERE CASE WHEN NOT EXISTS (SELECT FROM same)
                             AND (SELECT count(*) FROM improvement_now WHERE unit = :unit) < :most
                            THEN take_form(:form, :now) END
                RETURNING id),
            worded AS (
                INSERT INTO improvement_wording (improvement, revision, at, officer, problem, change, since, element)
                SELECT id, 1, :now, :officer, :problem, :change, :since, nullif(:element, '') FROM note)
            SELECT count(record_audit(:now, :officer, 'IMPROVEMENT_PUBLISHED', 'improvement ' || id)) > 0
                   OR EXISTS (SELECT FROM same) OR form_was_sent(:form) AS done
              FROM note
            """;

    /// One wording of a note; without words it was taken back.
    record Earlier(
            Instant at,
            @Nullable String problem,
            @Nullable String change,
            @Nullable LocalDate since) {}

    /// Every wording that a note of the unit ever had, oldest first.
    Flux<Earlier> wordings(int unit, int note) {
        return database.sql(
                        """
                        SELECT w.at, w.problem, w.change, w.since
                          FROM improvement_wording w
                          JOIN improvement i ON i.id = w.improvement
                         WHERE i.id = :note AND i.unit = :unit
                         ORDER BY w.revision
                        """)
                .bind("unit", unit)
                .bind("note", note)
                .map(row ->
                        new Earlier(
                                instant(row, "at"),
                                row.get("problem", String.class),
                                row.get("change", String.class),
                                row.get("since", LocalDate.class)))
                .all();
    }

    /// Publishes a note; the same words once more are the same note.
    ///
    /// @param wording without gaps
    /// @return false when as many stand as may
    Mono<Boolean> publish(UUID form, int unit, int officer, ImprovementForm wording) {
        return worded(PUBLISH, unit, officer, wording)
                .bind("form", form)
                .bind("plan", wording.plan())
                .bind("most", MOST)
                .map(ImprovementEditor::isDone)
                .one();
    }

    /// Gives a note another wording.
    ///
    /// @param revision the one that was seen
    /// @return false when it has changed meanwhile, or does not stand
    Mono<Boolean> reword(int unit, int officer, int note, int revision, ImprovementForm wording) {
        return worded(
                        """
                        WITH worded AS (
                            INSERT INTO improvement_wording (improvement, revision, at, officer, problem, change, since, element)
                            SELECT id, revision + 1, :now, :officer, :problem, :change, :since, nullif(:element, '')
                              FROM improvement_now
                             WHERE id = :note AND unit = :unit AND revision = :revision AND revision < 99
                            ON CONFLICT DO NOTHING
                            RETURNING improvement)
                        SELECT count(record_audit(:now, :officer, 'IMPROVEMENT_REWORDED', 'improvement ' || improvement)) > 0 AS done
                          FROM worded
                        """,
                        unit,
                        officer,
                        wording)
                .bind("note", note)
                .bind("revision", revision)
                .map(ImprovementEditor::isDone)
                .one();
    }

    /// Takes a note back, whatever it says now.
    ///
    /// @return false when it does not stand
    Mono<Boolean> takeBack(int unit, int officer, int note) {
        return by(
                        """
                        WITH ended AS (
                            INSERT INTO improvement_wording (improvement, revision, at, officer)
                            SELECT id, revision + 1, :now, :officer
                              FROM improvement_now
                             WHERE id = :note AND unit = :unit
                            ON CONFLICT DO NOTHING
                            RETURNING improvement)
                        SELECT count(record_audit(:now, :officer, 'IMPROVEMENT_TAKEN_BACK', 'improvement ' || improvement)) > 0 AS done
                          FROM ended
                        """,
                        unit,
                        officer)
                .bind("note", note)
                .map(ImprovementEditor::isDone)
                .one();
    }

    private GenericExecuteSpec worded(String sql, int unit, int officer, ImprovementForm wording) {
        return by(sql, unit, officer)
                .bind("problem", wording.problem())
                .bind("change", wording.change())
                .bind("since", wording.day().orElseThrow())
                .bind("element", wording.element());
    }

    private GenericExecuteSpec by(String sql, int unit, int officer) {
        return database.sql(sql)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static boolean isDone(Readable row) {
        return flag(row, "done");
    }
}
