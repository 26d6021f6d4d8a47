package id.suaralayanan.portal.complaints.replies;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The templates of each unit. What is changed or removed leaves an entry in the audit log.
@Component
public final class ReplyTemplates {
    static final int MOST = 50;

    private static final String ADD =
            """
            WITH saved AS (
                INSERT INTO reply_template (unit, title, text, changed_at)
                SELECT :unit, :title, :text, :at
                 WHERE CASE WHEN (SELECT count(*) FROM reply_template o
                                   WHERE o.unit = :unit AND o.removed_at IS NULL) < :most
                            THEN take_form(:form, :at) END
                RETURNING id)
            SELECT count(record_audit(:at, :officer, 'TEMPLATE_SAVED', 'template ' || id)) > 0
                   OR form_was_sent(:form) AS saved
              FROM saved
            """;
    private static final String CHANGE =
            """
            WITH saved AS (
                UPDATE reply_template
                   SET title = :title, text = :text, changed_at = :at, revision = revision + 1
                 WHERE id = :id AND unit = :unit AND revision = :revision AND removed_at IS NULL
                RETURNING id)
            SELECT count(record_audit(:at, :officer, 'TEMPLATE_SAVED', 'template ' || id)) > 0 AS saved FROM saved
            """;

    private final DatabaseClient database;
    private final Clock clock;

    ReplyTemplates(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Those of a unit, by their titles.
    public Flux<ReplyTemplate> of(int unit) {
        return database.sql(
                        """
                        SELECT id, title, text, revision
                          FROM reply_template
                         WHERE unit = :unit AND removed_at IS NULL
                         ORDER BY lower(title), id
                        """)
                .bind("unit", unit)
                .map(ReplyTemplates::template)
                .all();
    }

    /// One of a unit; empty for every other.
    public Mono<ReplyTemplate> one(int unit, int id) {
        return of(unit).filter(template -> template.id() == id).next();
    }

    /// Adds a template, or changes one; the same form sent again adds none.
    ///
    /// @return false when it has changed meanwhile, or the unit has as many as it may
    Mono<Boolean> save(UUID form, int unit, ReplyTemplate template, int officer) {
        var saving =
                template.id() == 0
                        ? database.sql(ADD).bind("most", MOST).bind("form", form)
                        : database.sql(CHANGE)
                                .bind("id", template.id())
                                .bind("revision", template.revision());
        return saving.bind("unit", unit)
                .bind("title", template.title())
                .bind("text", template.text())
                .bind("officer", officer)
                .bind("at", clock.instant())
                .map(row -> flag(row, "saved"))
                .one();
    }

    /// Takes a template of the unit away; what was written with it stays. False when it has none
    /// such.
    Mono<Boolean> remove(int unit, int id, int officer) {
        return database.sql(
                        """
                        WITH removed AS (
                            UPDATE reply_template SET removed_at = :at
                             WHERE id = :id AND unit = :unit AND removed_at IS NULL
                            RETURNING id)
                        SELECT count(record_audit(:at, :officer, 'TEMPLATE_REMOVED', 'template ' || id)) > 0 AS done FROM removed
                        """)
                .bind("id", id)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("at", clock.instant())
                .map(row -> flag(row, "done"))
                .one();
    }

    private static ReplyTemplate template(Readable row) {
        return new ReplyTemplate(
                integer(row, "id"),
                text(row, "title"),
                text(row, "text"),
                integer(row, "revision"));
    }
}
