package id.suaralayanan.portal.feedback.questions;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The questions of a unit's own as its officers keep them. A question is never changed, only
/// closed: its answers belong to its words.
@Component
record OwnQuestions(DatabaseClient database, Clock clock) {
    private static final String ADD =
            """
            INSERT INTO extra_question (unit, words, choices, words_en, choices_en, created_at)
            SELECT :unit, :words, :choices, nullif(:english, ''),
                   CASE WHEN :english <> '' THEN :englishChoices::text[] END, :now
             WHERE (SELECT count(*) FROM extra_question
                     WHERE unit = :unit AND closed_at IS NULL) < :most
            RETURNING id
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

    /// Asks a question from now on; empty when the unit has as many open ones as it may.
    ///
    /// @param english empty when it is asked in Indonesian only
    Mono<Integer> add(
            int unit,
            String words,
            List<String> choices,
            String english,
            List<String> englishChoices,
            int most) {
        var insert =
                database.sql(ADD)
                        .bind("unit", unit)
                        .bind("words", words)
                        .bind("choices", choices.toArray(String[]::new))
                        .bind("english", english)
                        .bind("englishChoices", englishChoices.toArray(String[]::new))
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .bind("most", most);
        return insert.map(row -> integer(row, "id")).one();
    }

    /// @return false when it was closed before; empty for one that is not the unit's
    Mono<Boolean> close(int unit, int question) {
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
                             WHERE id IN (SELECT id FROM own WHERE open))
                        SELECT open FROM own
                        """)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
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
