package id.suaralayanan.portal.search.pages;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.advice.Advice;
import id.suaralayanan.portal.complaints.advice.TextAdvice;
import id.suaralayanan.portal.search.lucene.advice.LabelModel;
import id.suaralayanan.portal.search.lucene.advice.LabelModel.Lesson;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.wordlists.WordList;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Learns from what officers said of cases, anew every few minutes: what is put right, erased or
/// passed on counts from then on as it is now, and nothing of a text is kept.
@Component
final class LearnedAdvice implements TextAdvice {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final String CATEGORIES =
            """
            SELECT unit, category AS label, text
              FROM categorised_complaint
             ORDER BY id DESC
             LIMIT 20000
            """;
    private static final String STANCES =
            """
            SELECT unit, stance AS label, text
              FROM stance_of_complaint
             ORDER BY id DESC
             LIMIT 20000
            """;

    private final DatabaseClient database;
    private final IndonesianAnalyzer analyzer;
    private final Mono<LabelModel> categories;
    private final Mono<LabelModel> stances;

    LearnedAdvice(DatabaseClient database, @Value("${suara.data}") Path data) {
        var own = Optional.of(data.resolve("search"));
        this.database = database;
        analyzer = new IndonesianAnalyzer(new Dictionaries(own));
        categories = model(CATEGORIES, WordList.lines("categories.txt", own));
        stances = model(STANCES, WordList.lines("stances.txt", own));
    }

    private Mono<LabelModel> model(String lessons, List<String> given) {
        return database.sql(lessons)
                .map(row -> new Lesson(integer(row, "unit"), text(row, "label"), text(row, "text")))
                .all()
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(taught -> LabelModel.of(analyzer, given, taught))
                .cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public Mono<List<Advice>> category(String text, int unit) {
        return categories.map(model -> model.of(text, unit));
    }

    @Override
    public Mono<List<Advice>> stance(String text, int unit) {
        return stances.map(model -> model.of(text, unit));
    }
}
