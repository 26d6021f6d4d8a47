package id.suaralayanan.portal.complaints.filing.pages;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.filing.words.WordPattern;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Asks, before a complaint is sent, for what its handler would have to ask back: by questions that
/// are data. It advises and never refuses.
@Component
final class FilingHints {
    private static final int MOST_QUESTIONS = 3;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Mono<Book> book;

    FilingHints(DatabaseClient database) {
        book =
                Mono.zip(cues(database), questions(database), Book::new)
                        .cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /// Words that make a category likely.
    record Cue(String category, WordPattern words) {}

    /// One question, in both languages, with what would answer it.
    ///
    /// @param category empty when it is asked of every complaint
    /// @param field of the form that answers it; empty when none does
    /// @param number whether a digit in the text answers it
    record Question(
            String category,
            String field,
            boolean number,
            WordPattern answers,
            String ask,
            String askEn) {
        boolean isAnswered(ComplaintForm draft) {
            return !fieldOf(draft).isEmpty()
                    || number && draft.text().chars().anyMatch(Character::isDigit)
                    || answers.occurIn(draft.text());
        }

        private String fieldOf(ComplaintForm draft) {
            return switch (field) {
                case "happenedOn" -> draft.happenedOn();
                case "place" -> draft.place();
                case "service" -> draft.service();
                default -> "";
            };
        }
    }

    record Book(List<Cue> cues, List<Question> questions) {
        /// Those that nothing answers, no field asked for twice.
        List<Question> open(ComplaintForm draft) {
            Set<String> likely =
                    cues.stream()
                            .filter(cue -> cue.words().occurIn(draft.text()))
                            .map(Cue::category)
                            .collect(Collectors.toSet());
            Set<String> asked = new HashSet<>();
            return questions.stream()
                    .filter(question ->
                            question.category().isEmpty() || likely.contains(question.category()))
                    .filter(question -> !question.isAnswered(draft))
                    .filter(question -> question.field().isEmpty() || asked.add(question.field()))
                    .limit(MOST_QUESTIONS)
                    .toList();
        }
    }

    /// The questions that are still open, the most useful first; none when they cannot be read.
    Mono<List<String>> questions(ComplaintForm draft, boolean english) {
        return book.map(known ->
                        known.open(draft).stream()
                                .map(question -> english ? question.askEn() : question.ask())
                                .distinct()
                                .toList())
                .onErrorReturn(List.of());
    }

    private static Mono<List<Cue>> cues(DatabaseClient database) {
        return database.sql("SELECT category, words FROM complaint_cue ORDER BY category")
                .map(row -> new Cue(text(row, "category"), wording(row)))
                .all()
                .collectList();
    }

    private static Mono<List<Question>> questions(DatabaseClient database) {
        return database.sql(
                        """
                        SELECT coalesce(category, '') AS category, coalesce(field, '') AS field,
                               number, words, ask, ask_en
                          FROM complaint_question
                         ORDER BY place, code
                        """)
                .map(row ->
                        new Question(
                                text(row, "category"),
                                text(row, "field"),
                                flag(row, "number"),
                                wording(row),
                                text(row, "ask"),
                                text(row, "ask_en")))
                .all()
                .collectList();
    }

    private static WordPattern wording(Readable row) {
        String @Nullable [] words = row.get("words", String[].class);
        return new WordPattern(words == null ? List.of() : Arrays.asList(words));
    }
}
