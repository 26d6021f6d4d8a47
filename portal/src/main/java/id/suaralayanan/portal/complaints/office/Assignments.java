package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.office.OfficeCases.Act;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Which officer has a case in hand: one of the unit, of the inspectorate where the case is of
/// supervisory content.
@Component
record Assignments(DatabaseClient database) {
    private static final int NOBODY = 0;
    private static final String WHO_MAY =
            """
            o.disabled_at IS NULL
            AND CASE WHEN c.integrity THEN o.role = 'INSPECTORATE' ELSE o.unit = c.unit END
            """;
    private static final String ASSIGN =
            """
            WITH changed AS (
                UPDATE complaint AS c
                   SET assignee = nullif(:assignee, 0), revision = revision + 1
                 WHERE id = :id AND revision = :revision
                   AND (:assignee = 0
                        OR EXISTS (SELECT FROM officer o WHERE o.id = :assignee AND %s))
                RETURNING id, ticket),
            history AS (
                INSERT INTO complaint_event (complaint, at, kind, actor, officer, detail)
                SELECT id, :at, :event, :actor, :officer,
                       jsonb_strip_nulls(jsonb_build_object(
                           'subject', (SELECT name FROM officer WHERE officer.id = :assignee)))
                  FROM changed)
            SELECT count(record_audit(:at, :officer, 'COMPLAINT_' || :event, 'complaint ' || ticket)) AS changed
              FROM changed
            """;

    /// An officer who can have the case.
    public record Colleague(int id, String name) {}

    /// @param assignee key of the one who has it, 0 for nobody
    public record Choice(List<Colleague> colleagues, int assignee) {}

    Mono<Choice> of(Case current) {
        var colleagues =
                database.sql(
                                """
                                SELECT o.id, o.name
                                  FROM complaint c
                                  JOIN officer o ON %s
                                 WHERE c.id = :id
                                 ORDER BY o.name, o.id
                                """
                                        .formatted(WHO_MAY))
                        .bind("id", current.id())
                        .map(row -> new Colleague(integer(row, "id"), text(row, "name")))
                        .all()
                        .collectList();
        return Mono.zip(colleagues, assignee(current), Choice::new);
    }

    private Mono<Integer> assignee(Case current) {
        return database.sql(
                        "SELECT coalesce(assignee, 0) AS assignee FROM complaint WHERE id = :id")
                .bind("id", current.id())
                .map(row -> integer(row, "assignee"))
                .one();
    }

    /// Puts the case into the hands of an officer, or of nobody (0); who has it already keeps it.
    ///
    /// @return false when the case has changed meanwhile, or the officer does not work at this desk
    Mono<Boolean> assign(Case current, int officer, Act act) {
        return assignee(current)
                .flatMap(now -> now == officer ? Mono.just(true) : store(current, officer, act));
    }

    private Mono<Boolean> store(Case current, int officer, Act act) {
        return database.sql(ASSIGN.formatted(WHO_MAY))
                .bind("id", current.id())
                .bind("assignee", officer)
                .bind("event", officer == NOBODY ? "UNASSIGNED" : "ASSIGNED")
                .bindProperties(act)
                .map(row -> number(row, "changed") > 0)
                .one();
    }
}
