package id.suaralayanan.portal.feedback.questions;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The questions of a unit's own as its officers keep them. A question is never changed, only
/// closed: its answers belong to its words.
@Component
record OwnQuestions(DatabaseClient database, Clock clock) {
    /// Open ones of a unit.
    private static final int MOST = 3;

    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO extra_question (unit, words, choices, words_en, choices_en, created_at)
                SELECT :unit, :words, :choices, nullif(:english, ''),
                       CASE WHEN :english <> '' THEN :englishChoices::text[] END, :now
                 WHERE CASE WHEN (SELECT count(*) FROM extra_question
                                   WHERE unit = :unit AND closed_at IS NULL) < :most
                            THEN take_form(:form, :now) END
                RETURNING id)
            SELECT count(record_audit(:now, :officer, 'QUESTION_ADDED', 'question ' || id)) > 0
                   OR form_was_sent(:form) AS done
              FROM added
            """;

    /// One question and how often each of its answers was given.
    record Asked(int id, String words, boolean isOpen, List<Answered> answers) {}

    /// An answer and how many gave it.
    record Answered(String words, long count) {}

    /// All questions of a unit, open ones first.
    Flux<Asked> of(int unit) {
        return database.sql(
                        """
                        SELECT q.id, q.words, q.closed_at IS NULL AS open, q.choices,
                               ARRAY(SELECT count(a.choice)
                                       FROM generate_series(1, cardinality(q.choices)) AS n
                                       LEFT JOIN extra_answer a ON a.question = q.id AND a.choice = n
                                      GROUP BY n
                                      ORDER BY n) AS counts
                          FROM extra_question q
                         WHERE q.unit = :unit
                         ORDER BY q.closed_at IS NOT NULL, q.id DESC
                         LIMIT 30
                        """)
                .bind("unit", unit)
                .map(OwnQuestions::asked)
                .all();
    }

    /// A question as it was typed, with its answers in the same order in both languages.
    ///
    /// @param english empty when it is asked in Indonesian only
    record Typed(String words, List<String> choices, String english, List<String> englishChoices) {}

    /// Asks a question from now on; the same form sent again asks none.
    ///
    /// @return false when the unit has as many open ones as it may
    Mono<Boolean> add(UUID form, int unit, Typed typed, int officer) {
        return database.sql(ADD)
                .bind("form", form)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("words", typed.words())
                .bind("choices", typed.choices().toArray(String[]::new))
                .bind("english", typed.english())
                .bind("englishChoices", typed.englishChoices().toArray(String[]::new))
                .bind("now", clock.instant())
                .bind("most", MOST)
                .map(row -> flag(row, "done"))
                .one();
    }

    /// Closing twice is no fault; empty for one that is not the unit's.
    Mono<Boolean> close(int unit, int question, int officer) {
        return database.sql(
                        """
                        WITH own AS (
                            SELECT id, closed_at IS NULL AS open
                              FROM extra_question
                             WHERE id = :question
                               AND unit = :unit
                               FOR UPDATE),
                        closed AS (
                            UPDATE extra_question
                               SET closed_at = :now
                             WHERE id IN (SELECT id FROM own WHERE open)
                            RETURNING id)
                        SELECT open,
                               (SELECT record_audit(:now, :officer, 'QUESTION_CLOSED', 'question ' || id) FROM closed) AS seq
                          FROM own
                        """)
                .bind("now", clock.instant())
                .bind("officer", officer)
                .bind("question", question)
                .bind("unit", unit)
                .map(row -> flag(row, "open"))
                .one();
    }

    private static Asked asked(Readable row) {
        var choices = Objects.requireNonNull(row.get("choices", String[].class));
        var counts = Objects.requireNonNull(row.get("counts", Long[].class));
        return new Asked(
                integer(row, "id"),
                text(row, "words"),
                flag(row, "open"),
                IntStream.range(0, choices.length)
                        .mapToObj(at -> new Answered(choices[at], counts[at]))
                        .toList());
    }
}
