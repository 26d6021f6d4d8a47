package id.suaralayanan.portal.complaints.filing.words;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Words of bribery, levies and abuse, kept as data: a text that has one may be a matter for the
/// inspectorate. It offers and never decides.
@Component
public final class IntegrityWords {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Mono<List<WordPattern>> patterns;

    IntegrityWords(DatabaseClient database) {
        patterns =
                database.sql("SELECT words FROM integrity_word ORDER BY subject")
                        .map(row -> requireNonNull(row.get("words", String[].class)))
                        .all()
                        .map(words -> new WordPattern(Arrays.asList(words)))
                        .collectList()
                        .cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /// Whether a word of the text speaks of such a matter; false when the words cannot be read.
    public Mono<Boolean> occurIn(String text) {
        return patterns.map(known -> known.stream().anyMatch(words -> words.occurIn(text)))
                .onErrorReturn(false);
    }
}
