package id.suaralayanan.portal.evaluation;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Table `evaluation_score`: another state is another row.
@Component
record EvaluationScores(DatabaseClient database, Clock clock) {
    private static final String NOW =
            """
            SELECT s.unit, s.revision, s.form, s.steps, s.users, s.note, o.name AS officer, s.at
              FROM evaluation_score_now s
              JOIN officer_name o ON o.id = s.officer
             WHERE s.year = :year
            """;

    private static final String ADD =
            """
            WITH stated AS (
                INSERT INTO evaluation_score (unit, year, revision, version, form, at, officer, steps, users, note)
                SELECT :unit, :year, :revision + 1, :version, :form, :now, :officer, :steps, :users, :note
                 WHERE :revision = coalesce((SELECT revision FROM evaluation_score_now
                                              WHERE unit = :unit AND year = :year), 0)
                    ON CONFLICT DO NOTHING
                RETURNING unit)
            SELECT count(record_audit(:now, :officer, 'SERVICE_EVALUATED', u.code || ' ' || :year)) > 0 AS done
              FROM stated
              JOIN unit u ON u.id = stated.unit
            """;

    /// Of one unit.
    record Given(int unit, EvaluationScore score) {}

    Mono<EvaluationScore> of(int unit, int year) {
        return database.sql(NOW + " AND s.unit = :unit")
                .bind("year", (short) year)
                .bind("unit", unit)
                .map(EvaluationScores::score)
                .one();
    }

    /// Of all units that have one.
    Flux<Given> all(int year) {
        return database.sql(NOW)
                .bind("year", (short) year)
                .map(row -> new Given(integer(row, "unit"), score(row)))
                .all();
    }

    /// @return false when it has changed since the revision that was seen
    Mono<Boolean> add(int unit, int year, EvaluationInstrument form, int officer, ScoreForm typed) {
        return database.sql(ADD)
                .bind("unit", unit)
                .bind("year", (short) year)
                .bind("revision", typed.revision())
                .bind("version", form.version())
                .bind("form", form.form())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("officer", officer)
                .bind("steps", typed.givenSteps(form))
                .bind("users", typed.givenUsers(form))
                .bind("note", typed.note())
                .map(row -> flag(row, "done"))
                .one();
    }

    private static EvaluationScore score(Readable row) {
        @Nullable Short[] steps = Objects.requireNonNull(row.get("steps", Short[].class));
        @Nullable BigDecimal[] users = Objects.requireNonNull(row.get("users", BigDecimal[].class));
        return new EvaluationScore(
                integer(row, "revision"),
                text(row, "form"),
                Collections.unmodifiableList(
                        Arrays.stream(steps)
                                .<@Nullable Integer>map(it -> it == null ? null : it.intValue())
                                .toList()),
                Collections.unmodifiableList(Arrays.<@Nullable BigDecimal>asList(users)),
                text(row, "note"),
                text(row, "officer"),
                instant(row, "at"));
    }
}
