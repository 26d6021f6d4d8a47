package id.suaralayanan.portal.feedback.questions;

import static id.suaralayanan.portal.database.RowReader.flag;

import id.suaralayanan.analytics.indicators.Element;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The questionnaires of the database. Citizens see what a speaker has verified; the rest is for
/// the preview.
@Component
public final class Instruments {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final DatabaseClient database;
    private volatile Mono<Instrument> current;
    private volatile @Nullable Instrument known;

    Instruments(DatabaseClient database) {
        this.database = database;
        current = kept();
    }

    private Mono<Instrument> kept() {
        return read().cache(_ -> FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /// What is known is out of date: a wording has changed.
    public void forget() {
        current = kept();
    }

    /// The one in force today; read again at most once a minute.
    public Mono<Instrument> current() {
        return current;
    }

    private record Row(String language, String name, boolean verified, Question question) {}

    /// While the database does not answer, what was known last goes on.
    private Mono<Instrument> read() {
        return stored().doOnNext(instrument -> known = instrument)
                .onErrorResume(
                        failure -> Mono.justOrEmpty(known).switchIfEmpty(Mono.error(failure)));
    }

    private Mono<Instrument> stored() {
        return Mono.defer(() ->
                database.sql(
                                """
                                SELECT t.language, l.name, t.verified, q.element, q.position, t.plain, t.official, t.hint,
                                       t.answer_1, t.answer_2, t.answer_3, t.answer_4
                                  FROM question q
                                  JOIN question_text t USING (instrument, element)
                                  JOIN survey_language l ON l.code = t.language
                                 WHERE q.instrument = (SELECT id FROM instrument_in_force)
                                 ORDER BY l.name, t.language, q.position
                                """)
                        .map(Instruments::row)
                        .all()
                        .collectList()
                        .map(rows -> new Instrument(tongues(rows))));
    }

    private static List<RegionalLanguage> tongues(List<Row> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                Row::language, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(whole -> whole.size() == Element.COUNT)
                .map(Instruments::tongue)
                .toList();
    }

    private static RegionalLanguage tongue(List<Row> rows) {
        return new RegionalLanguage(
                rows.getFirst().language(),
                rows.getFirst().name(),
                rows.stream().allMatch(Row::verified),
                rows.stream().map(Row::question).toList());
    }

    private static Row row(Readable row) {
        return new Row(
                text(row, "language"),
                text(row, "name"),
                flag(row, "verified"),
                new Question(
                        Element.valueOf(text(row, "element")),
                        Integer.parseInt(text(row, "position")),
                        text(row, "plain"),
                        text(row, "official"),
                        text(row, "hint"),
                        List.of(
                                text(row, "answer_1"),
                                text(row, "answer_2"),
                                text(row, "answer_3"),
                                text(row, "answer_4"))));
    }

    private static String text(Readable row, String column) {
        Object value = row.get(column);
        if (value == null) {
            throw new IllegalStateException(column + " is empty");
        }
        return value.toString();
    }
}
