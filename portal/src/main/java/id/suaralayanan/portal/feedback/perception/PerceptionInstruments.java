package id.suaralayanan.portal.feedback.perception;

import static id.suaralayanan.portal.database.RowReader.text;
import static id.suaralayanan.portal.database.RowReader.texts;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The questionnaires of Zona Integritas that are in force.
@Component
final class PerceptionInstruments {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String IN_FORCE =
            """
            SELECT i.id, i.survey, i.title, i.title_en, i.source, i.levels, i.levels_en,
                   p.number, p.plain, p.plain_en, p.official
              FROM perception_instrument_in_force i
              JOIN perception_item p ON p.instrument = i.id
             ORDER BY i.survey, p.number
            """;

    private final DatabaseClient database;
    private final Mono<List<PerceptionInstrument>> inForce;
    private volatile @Nullable List<PerceptionInstrument> known;

    PerceptionInstruments(DatabaseClient database) {
        this.database = database;
        inForce = read().cache(_ -> FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    private record Row(PerceptionInstrument head, PerceptionItem item) {}

    /// Empty where none is in force.
    Mono<PerceptionInstrument> of(PerceptionSurvey survey) {
        return inForce.flatMap(all ->
                Mono.justOrEmpty(all.stream().filter(one -> one.survey() == survey).findFirst()));
    }

    /// While the database does not answer, what was known last goes on.
    private Mono<List<PerceptionInstrument>> read() {
        return Mono.defer(() ->
                        database.sql(IN_FORCE)
                                .map(PerceptionInstruments::row)
                                .all()
                                .collectList()
                                .map(PerceptionInstruments::whole))
                .doOnNext(read -> known = read)
                .onErrorResume(
                        failure -> Mono.justOrEmpty(known).switchIfEmpty(Mono.error(failure)));
    }

    private static List<PerceptionInstrument> whole(List<Row> rows) {
        return rows.stream()
                .map(Row::head)
                .distinct()
                .map(head ->
                        new PerceptionInstrument(
                                head.id(),
                                head.survey(),
                                head.title(),
                                head.source(),
                                head.levels(),
                                rows.stream()
                                        .filter(row -> row.head().equals(head))
                                        .map(Row::item)
                                        .toList()))
                .toList();
    }

    private static Row row(Readable row) {
        var id = texts(row, "levels");
        var en = texts(row, "levels_en");
        return new Row(
                new PerceptionInstrument(
                        number(row, "id"),
                        PerceptionSurvey.valueOf(text(row, "survey")),
                        new Words(text(row, "title"), text(row, "title_en")),
                        text(row, "source"),
                        IntStream.range(0, id.size())
                                .mapToObj(level -> new Words(id.get(level), en.get(level)))
                                .toList(),
                        List.of()),
                new PerceptionItem(
                        number(row, "number"),
                        new Words(text(row, "plain"), text(row, "plain_en")),
                        text(row, "official")));
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Number.class), column).intValue();
    }
}
