package id.suaralayanan.portal.feedback.wording;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The wordings of questionnaires in the database. What a speaker has checked is shown to citizens
/// and cannot be overwritten before it is taken back.
@Component
record Wordings(DatabaseClient database, Clock clock) {
    private static final String STORE =
            """
            WITH asked AS (
                SELECT i.id
                  FROM instrument i
                 WHERE i.code = :instrument
                   AND NOT EXISTS (SELECT FROM question_text t
                                    WHERE t.instrument = i.id AND t.language = :language AND t.verified)
                 ORDER BY i.version DESC
                 LIMIT 1),
            named AS (
                INSERT INTO survey_language (code, name)
                SELECT :language, :name FROM asked
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, checked_by = NULL, checked_at = NULL),
            worded AS (
                INSERT INTO question_text (instrument, element, language, plain, official, hint,
                                           answer_1, answer_2, answer_3, answer_4, verified)
                SELECT asked.id, d.element, :language, d.plain, d.official, d.hint, d.a1, d.a2, d.a3, d.a4, false
                  FROM asked,
                       unnest(:elements::text[], :plains::text[], :officials::text[], :hints::text[],
                              :a1::text[], :a2::text[], :a3::text[], :a4::text[])
                           AS d (element, plain, official, hint, a1, a2, a3, a4)
                ON CONFLICT (instrument, element, language) DO UPDATE
                   SET plain = excluded.plain, official = excluded.official, hint = excluded.hint,
                       answer_1 = excluded.answer_1, answer_2 = excluded.answer_2,
                       answer_3 = excluded.answer_3, answer_4 = excluded.answer_4)
            SELECT count(record_audit(:now, :officer, 'WORDING_STORED', 'language ' || :language)) > 0 AS done
              FROM asked
            """;

    private static final String MARK =
            """
            WITH whole AS (
                SELECT instrument
                  FROM question_text
                 WHERE language = :language AND language NOT IN ('id', 'en')
                 GROUP BY instrument
                HAVING count(*) = 9),
            marked AS (
                UPDATE question_text AS t
                   SET verified = :checkedBy <> ''
                  FROM whole
                 WHERE t.instrument = whole.instrument AND t.language = :language),
            named AS (
                UPDATE survey_language
                   SET checked_by = nullif(:checkedBy, ''),
                       checked_at = CASE WHEN :checkedBy <> '' THEN :now::timestamptz END
                 WHERE code = :language AND EXISTS (SELECT FROM whole))
            SELECT count(record_audit(:now, :officer,
                                      CASE WHEN :checkedBy <> '' THEN 'WORDING_VERIFIED' ELSE 'WORDING_TAKEN_BACK' END,
                                      'language ' || :language)) > 0 AS done
             WHERE EXISTS (SELECT FROM whole)
            """;

    /// A language and how far it is.
    ///
    /// @param questions how many of the newest questionnaire's nine are there
    /// @param verified whether citizens see them
    record Standing(
            String code,
            String name,
            int questions,
            boolean verified,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt) {
        /// Whether it came with the product.
        public boolean isFixed() {
            return code.equals("id") || code.equals("en");
        }
    }

    /// One question of a language.
    record Line(String element, String plain, String official, String hint, List<String> answers) {}

    Flux<Standing> all() {
        return database.sql(
                        """
                        SELECT l.code, l.name, count(t.element) AS questions, coalesce(bool_and(t.verified), false) AS verified,
                               l.checked_by, l.checked_at
                          FROM survey_language l
                          LEFT JOIN question_text t
                            ON t.language = l.code
                           AND t.instrument = (SELECT id FROM instrument ORDER BY valid_from DESC, version DESC LIMIT 1)
                         GROUP BY l.code
                         ORDER BY l.code NOT IN ('id', 'en'), l.name
                        """)
                .map(row ->
                        new Standing(
                                text(row, "code"),
                                text(row, "name"),
                                Math.toIntExact(number(row, "questions")),
                                flag(row, "verified"),
                                row.get("checked_by", String.class),
                                row.get("checked_at", Instant.class)))
                .all();
    }

    Flux<Line> lines(String language) {
        return database.sql(
                        """
                        SELECT t.element, t.plain, t.official, t.hint, t.answer_1, t.answer_2, t.answer_3, t.answer_4
                          FROM question_text t
                          JOIN question q USING (instrument, element)
                         WHERE t.language = :language
                           AND t.instrument = (SELECT id FROM instrument ORDER BY valid_from DESC, version DESC LIMIT 1)
                         ORDER BY q.position
                        """)
                .bind("language", language)
                .map(row ->
                        new Line(
                                text(row, "element"),
                                text(row, "plain"),
                                text(row, "official"),
                                text(row, "hint"),
                                List.of(
                                        text(row, "answer_1"),
                                        text(row, "answer_2"),
                                        text(row, "answer_3"),
                                        text(row, "answer_4"))))
                .all();
    }

    /// Stores a draft in place of an earlier one; nobody has checked it yet.
    ///
    /// @param draft without faults
    /// @return false when there is no such questionnaire, or a checked wording in this language
    Mono<Boolean> store(int officer, InstrumentForm draft) {
        return database.sql(STORE)
                .bind("instrument", draft.instrument())
                .bind("language", draft.language())
                .bind("name", draft.name())
                .bind("elements", texts(draft, line -> line.element().code()))
                .bind("plains", texts(draft, InstrumentForm.Line::plain))
                .bind("officials", texts(draft, InstrumentForm.Line::official))
                .bind("hints", texts(draft, InstrumentForm.Line::hint))
                .bind("a1", texts(draft, line -> line.answers().get(0)))
                .bind("a2", texts(draft, line -> line.answers().get(1)))
                .bind("a3", texts(draft, line -> line.answers().get(2)))
                .bind("a4", texts(draft, line -> line.answers().get(3)))
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map(Wordings::isDone)
                .one();
    }

    /// Shows a whole wording to citizens because a speaker has checked it, or takes it back.
    ///
    /// @param checkedBy name and office of the speaker; empty to take it back
    /// @return false when the wording is not whole, or came with the product
    Mono<Boolean> mark(int officer, String language, String checkedBy) {
        return database.sql(MARK)
                .bind("language", language)
                .bind("checkedBy", checkedBy)
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map(Wordings::isDone)
                .one();
    }

    private static String[] texts(
            InstrumentForm draft, Function<InstrumentForm.Line, String> part) {
        return draft.questions().stream().map(part).toArray(String[]::new);
    }

    private static boolean isDone(Readable row) {
        return flag(row, "done");
    }
}
