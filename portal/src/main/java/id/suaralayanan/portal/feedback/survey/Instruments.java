package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.analytics.indicators.Element;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The questionnaires of the database; only texts that a speaker has verified are shown.
@Component
public final class Instruments {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final DatabaseClient database;
    private final Clock clock;
    private final Mono<Instrument> current;

    Instruments(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        current = read().cache(_ -> FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /// The one in force today; read again at most once a minute.
    public Mono<Instrument> current() {
        return current;
    }

    private record Row(String language, Question question) {}

    private Mono<Instrument> read() {
        return Mono.defer(() ->
                database.sql(
                                """
                                SELECT t.language, q.element, q.position, t.plain, t.official, t.hint,
                                       t.answer_1, t.answer_2, t.answer_3, t.answer_4
                                  FROM question q
                                  JOIN question_text t USING (instrument, element)
                                 WHERE t.verified
                                   AND q.instrument = (SELECT i.id
                                                         FROM instrument i
                                                        WHERE i.valid_from <= :today
                                                          AND (i.valid_to IS NULL OR i.valid_to > :today)
                                                        ORDER BY i.valid_from DESC, i.version DESC
                                                        LIMIT 1)
                                 ORDER BY t.language, q.position
                                """)
                        .bind("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .map(Instruments::row)
                        .all()
                        .collectList()
                        .map(rows -> new Instrument(byLanguage(rows))));
    }

    private static Map<String, List<Question>> byLanguage(List<Row> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                Row::language,
                                Collectors.mapping(
                                        Row::question, Collectors.toUnmodifiableList())));
    }

    private static Row row(Readable row) {
        return new Row(
                text(row, "language"),
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
