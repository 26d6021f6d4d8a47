package id.suaralayanan.portal.integrity;

import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.EvidenceRow;
import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import id.suaralayanan.portal.integrity.IntegrityQuestion.BothWays;
import id.suaralayanan.portal.integrity.IntegrityQuestion.Seen;
import id.suaralayanan.portal.integrity.IntegrityQuestion.Statement;
import id.suaralayanan.portal.integrity.IntegrityQuestion.Verdict;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Reads questions from their rows.
///
/// @param answerBy the end of a unit's time, by when it was asked
record QuestionRows(JsonMapper json, UnaryOperator<Instant> answerBy) {
    IntegrityQuestion question(Readable row) {
        return new IntegrityQuestion(
                integer(row, "unit"),
                text(row, "code"),
                text(row, "short_name"),
                Period.parse(text(row, "period")),
                IntegrityTest.valueOf(text(row, "test")),
                seen(row),
                answerBy.apply(instant(row, "asked_at")),
                decimal(row, "ikm")
                        .flatMap(all ->
                                decimal(row, "without").map(rest -> new BothWays(all, rest))),
                statement(row),
                verdict(row));
    }

    private Seen seen(Readable row) {
        return new Seen(
                number(row, "answers"),
                number(row, "observed"),
                number(row, "expected"),
                Optional.ofNullable(row.get("began_at", LocalDateTime.class)),
                List.of(json.readValue(text(row, "evidence"), EvidenceRow[].class)));
    }

    private static Optional<Statement> statement(Readable row) {
        return row.get("words") == null
                ? Optional.empty()
                : Optional.of(
                        new Statement(
                                number(row, "written_to"),
                                text(row, "words"),
                                text(row, "writer"),
                                instant(row, "written_at")));
    }

    private static Optional<Verdict> verdict(Readable row) {
        return row.get("genuine") == null
                ? Optional.empty()
                : Optional.of(
                        new Verdict(
                                flag(row, "genuine"),
                                number(row, "reviewed"),
                                text(row, "reason"),
                                text(row, "officer"),
                                instant(row, "reviewed_at")));
    }
}
