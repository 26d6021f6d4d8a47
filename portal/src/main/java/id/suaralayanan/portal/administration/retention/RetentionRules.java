package id.suaralayanan.portal.administration.retention;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.database.StoreFailure;
import java.time.Clock;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The rules in the database; the job `housekeeping` follows them, which the audit log calls
/// `RETENTION_RUN`.
@Component
record RetentionRules(DatabaseClient database, Clock clock) {
    Mono<List<RetentionRule>> all() {
        return database.sql(
                        """
                        SELECT kind, coalesce(days::text, '') AS days, least, reason,
                               coalesce(due_to_forget(kind, days, :now), 0) AS due
                          FROM retention_rule
                         ORDER BY kind
                        """)
                .bind("now", clock.instant())
                .map(row ->
                        new RetentionRule(
                                RetentionKind.valueOf(text(row, "kind")),
                                text(row, "days"),
                                integer(row, "least"),
                                text(row, "reason"),
                                number(row, "due")))
                .all()
                .collectList();
    }

    /// How many things a rule with these days would forget now.
    Mono<Long> due(RetentionKind kind, int days) {
        return database.sql("SELECT due_to_forget(:kind, :days, :now) AS due")
                .bind("kind", kind.name())
                .bind("days", days)
                .bind("now", clock.instant())
                .map(row -> number(row, "due"))
                .one();
    }

    /// @return false when somebody has changed the rule since it was seen
    Mono<Boolean> change(RetentionKind kind, RetentionForm form, int admin) {
        return StoreFailure.named(
                database.sql(
                                """
                                WITH changed AS (
                                    UPDATE retention_rule
                                       SET days = nullif(:days, '')::integer, reason = :reason, changed_at = :now,
                                           changed_by = :admin
                                     WHERE kind = :kind AND coalesce(days::text, '') = :seen
                                    RETURNING kind)
                                SELECT record_audit(:now, :admin, 'RETENTION_CHANGED', 'retention ' || kind,
                                                    jsonb_build_object('days', jsonb_build_array(:seen, :days),
                                                                       'reason', jsonb_build_array('', :reason))) AS entry
                                  FROM changed
                                """)
                        .bind("kind", kind.name())
                        .bind("days", form.days())
                        .bind("seen", form.seen())
                        .bind("reason", form.reason())
                        .bind("now", clock.instant())
                        .bind("admin", admin)
                        .map(row -> number(row, "entry"))
                        .one()
                        .hasElement());
    }
}
