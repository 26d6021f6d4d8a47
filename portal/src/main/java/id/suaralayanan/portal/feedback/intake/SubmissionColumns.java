package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.feedback.Comment;
import id.suaralayanan.portal.feedback.Respondent;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A batch as the parameters of [RatingStatements]: one array for each column.
record SubmissionColumns(List<Submission> batch) {
    /// The statement that stores the batch, ready to be executed.
    Statement insert(Connection connection, VisitHashes visits) {
        return batch.stream().anyMatch(Submission::hasMore)
                ? more(connection.createStatement(RatingStatements.WITH_MORE), visits)
                : plain(connection.createStatement(RatingStatements.PLAIN));
    }

    UUID[] keys() {
        return column(UUID[]::new, Submission::key);
    }

    private Statement more(Statement insert, VisitHashes visits) {
        var extras =
                batch.stream()
                        .flatMap(each ->
                                each.arrival().extras().stream()
                                        .map(extra -> Map.entry(each.key(), extra)))
                        .toList();
        return plain(insert)
                .bind(16, texts(each -> visit(each, visits)))
                .bind(17, extras.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .bind(
                        18,
                        extras.stream()
                                .map(extra -> extra.getValue().question())
                                .toArray(Integer[]::new))
                .bind(
                        19,
                        extras.stream()
                                .map(extra -> extra.getValue().choice())
                                .toArray(Integer[]::new));
    }

    private static @Nullable String visit(Submission submission, VisitHashes visits) {
        return submission
                .form()
                .visit()
                .map(code -> HexFormat.of().formatHex(visits.of(submission.unit().code(), code)))
                .orElse(null);
    }

    private Statement plain(Statement insert) {
        return insert.bind(0, keys())
                .bind(1, texts(each -> HexFormat.of().formatHex(each.fingerprint())))
                .bind(2, texts(Submission::receipt))
                .bind(3, numbers(each -> each.service().id()))
                .bind(4, column(Long[]::new, each -> micros(each.receivedAt())))
                .bind(5, numbers(each -> (int) each.answeredOn().toEpochDay()))
                .bind(6, texts(each -> name(each.form().channel())))
                .bind(7, numbers(each -> each.form().answers().digits()))
                .bind(8, numbers(each -> each.arrival().seconds()))
                .bind(9, numbers(each -> each.form().respondent().age()))
                .bind(10, texts(each -> code(each.form().respondent().sex())))
                .bind(11, texts(each -> code(each.form().respondent().education())))
                .bind(12, texts(each -> code(each.form().respondent().occupation())))
                .bind(13, column(Boolean[]::new, each -> each.form().respondent().disability()))
                .bind(14, texts(each -> each.form().comment().map(Comment::text).orElse(null)))
                .bind(15, numbers(SubmissionColumns::marks));
    }

    private static int marks(Submission submission) {
        return (submission.burst() ? RatingStatements.BURST : 0)
                | (submission.isLate() ? RatingStatements.LATE : 0);
    }

    private <T> T[] column(IntFunction<T[]> array, Function<Submission, @Nullable T> value) {
        T[] column = array.apply(batch.size());
        Arrays.setAll(column, row -> value.apply(batch.get(row)));
        return column;
    }

    private String[] texts(Function<Submission, @Nullable String> value) {
        return column(String[]::new, value);
    }

    private Integer[] numbers(Function<Submission, @Nullable Integer> value) {
        return column(Integer[]::new, value);
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    }

    private static String name(Channel channel) {
        return channel.name();
    }

    private static @Nullable String code(Respondent.@Nullable Coded choice) {
        return choice == null ? null : choice.code();
    }
}
