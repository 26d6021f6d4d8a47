package id.suaralayanan.portal.feedback.questions;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;
import static java.util.stream.Collectors.groupingBy;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The open questions of all units' own, as the survey pages ask them.
@Component
public final class ExtraQuestions {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DatabaseClient database;
    private final Mono<Map<Integer, List<Row>>> open;
    private volatile @Nullable Map<Integer, List<Row>> known;

    ExtraQuestions(DatabaseClient database) {
        this.database = database;
        open = read().cache(_ -> FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    private record Row(
            int unit,
            int id,
            String words,
            @Nullable String english,
            List<String> choices,
            List<String> englishChoices) {
        ExtraQuestion in(Locale language) {
            return english != null && language.getLanguage().equals("en")
                    ? new ExtraQuestion(id, english, englishChoices)
                    : new ExtraQuestion(id, words, choices);
        }
    }

    /// Those of a unit; a change is seen within seconds.
    public Mono<List<ExtraQuestion>> of(int unit, Locale language) {
        return open.map(units ->
                units.getOrDefault(unit, List.of()).stream().map(row -> row.in(language)).toList());
    }

    /// While the database does not answer, what was known last goes on.
    private Mono<Map<Integer, List<Row>>> read() {
        return asked().doOnNext(rows -> known = rows)
                .onErrorResume(
                        failure -> Mono.justOrEmpty(known).switchIfEmpty(Mono.error(failure)));
    }

    private Mono<Map<Integer, List<Row>>> asked() {
        return Mono.defer(() ->
                database.sql(
                                """
                                SELECT unit, id, words, words_en, choices, choices_en
                                  FROM extra_question
                                 WHERE closed_at IS NULL
                                 ORDER BY unit, id
                                """)
                        .map(ExtraQuestions::row)
                        .all()
                        .collectList()
                        .map(rows -> rows.stream().collect(groupingBy(Row::unit))));
    }

    private static Row row(Readable row) {
        return new Row(
                integer(row, "unit"),
                integer(row, "id"),
                text(row, "words"),
                row.get("words_en", String.class),
                texts(row, "choices"),
                texts(row, "choices_en"));
    }

    private static List<String> texts(Readable row, String column) {
        var texts = row.get(column, String[].class);
        return texts == null ? List.of() : List.of(texts);
    }
}
