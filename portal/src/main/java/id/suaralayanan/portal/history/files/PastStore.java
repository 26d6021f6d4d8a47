package id.suaralayanan.portal.history.files;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.database.OverlapRefusal;
import id.suaralayanan.portal.history.PastFigure;
import id.suaralayanan.portal.history.reading.PastFault;
import id.suaralayanan.portal.history.reading.PastTable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Puts the figures of a file beside those of this system, all of them or none.
@Component
record PastStore(DatabaseClient database, JsonMapper json, Clock clock) {
    private static final String CONFLICTS =
            """
            WITH asked AS (
                SELECT period, daterange(first::date, last::date, '[]') AS days
                  FROM unnest(:periods::text[], :firsts::text[], :lasts::text[]) AS a (period, first, last))
            SELECT 'brought' AS code, a.period, i.name
              FROM asked a
              JOIN past_figure f ON f.unit = :unit AND f.days && a.days
              JOIN past_import i ON i.id = f.import
             UNION ALL
            SELECT 'same', '', i.name
              FROM past_import own
              JOIN past_import i ON i.unit = own.unit AND i.digest = own.digest AND i.id <> own.id
             WHERE own.id = :id AND i.stored_at IS NOT NULL AND i.undone_at IS NULL
             UNION ALL
            SELECT 'here', a.period, ''
              FROM asked a
             WHERE EXISTS (SELECT
                             FROM rating_tally_month t
                             JOIN service s ON s.id = t.service
                            WHERE s.unit = :unit AND t.respondents > 0 AND t.month <@ a.days)
             ORDER BY 2, 1
             LIMIT 10
            """;

    private static final String STORE =
            """
            WITH stored AS (
                UPDATE past_import
                   SET stored_at = :now, stored_by = :officer, content = NULL,
                       taken = :taken, refused = :refused
                 WHERE id = :id AND stored_at IS NULL
                RETURNING id, unit),
            figures AS (
                INSERT INTO past_figure (import, unit, period, days, scale, exactness, respondents, sums, counts, ikm)
                SELECT stored.id, stored.unit, f.period, daterange(f.first, f.last, '[]'), f.scale,
                       f.exactness, f.respondents, f.sums, f.counts, f.ikm
                  FROM stored
                 CROSS JOIN jsonb_to_recordset(:figures::jsonb)
                    AS f (period text, first date, last date, scale text, exactness text,
                          respondents integer, sums bigint[], counts bigint[], ikm numeric))
            SELECT count(record_audit(:now, :officer, 'HISTORY_STORED', 'past import ' || id)) > 0 AS done
              FROM stored
            """;

    /// What is known already: the file itself, or its times from another file or from answers given
    /// here.
    Flux<PastFault> conflicts(PastImport file, List<PastFigure> figures) {
        return database.sql(CONFLICTS)
                .bind("id", file.id())
                .bind("unit", file.unit())
                .bind("periods", each(figures, Period::code))
                .bind("firsts", each(figures, it -> it.firstDay().toString()))
                .bind("lasts", each(figures, it -> it.lastDay().toString()))
                .map(row ->
                        PastFault.ofFile(text(row, "code"), text(row, "period"), text(row, "name")))
                .all();
    }

    private static String[] each(List<PastFigure> figures, Function<Period, String> part) {
        return figures.stream().map(PastFigure::period).map(part).toArray(String[]::new);
    }

    /// @return false when it is stored already, or some of its times are known meanwhile
    Mono<Boolean> store(long id, int officer, PastTable table) {
        return database.sql(STORE)
                .bind("id", id)
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("taken", table.taken())
                .bind("refused", table.refused())
                .bind(
                        "figures",
                        json.writeValueAsString(
                                table.figures().stream().map(PastStore::row).toList()))
                .map(row -> flag(row, "done"))
                .one()
                .onErrorResume(OverlapRefusal::is, _ -> Mono.just(false));
    }

    private static Map<String, @Nullable Object> row(PastFigure figure) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("period", figure.period().code());
        row.put("first", figure.period().firstDay().toString());
        row.put("last", figure.period().lastDay().toString());
        row.put("scale", figure.scale().name());
        row.put("exactness", figure.exactness().name());
        row.put(
                "respondents",
                figure.respondents().isPresent() ? figure.respondents().getAsLong() : null);
        row.put("sums", figure.sums());
        row.put("counts", figure.counts());
        row.put("ikm", figure.ikm().toPlainString());
        return row;
    }
}
