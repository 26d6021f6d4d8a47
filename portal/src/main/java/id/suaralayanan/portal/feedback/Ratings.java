package id.suaralayanan.portal.feedback;

import id.suaralayanan.analytics.indicators.Channel;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The stored ratings.
///
/// Many submissions go in as one statement, which is one transaction: their keys first, then
/// answers and comments of those keys that are new. What the statement gives back are the keys that
/// were not.
@Component
final class Ratings {
    private static final String INSERT =
            """
            WITH given AS MATERIALIZED (
                SELECT key, decode(fingerprint, 'hex') AS fingerprint, receipt, service,
                       timestamptz 'epoch' + received * interval '1 microsecond' AS received_at,
                       date '1970-01-01' + day AS answered_on, channel, digits, seconds, age, sex,
                       education, occupation, disability, comment
                  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::int[],
                              $7::text[], $8::int[], $9::int[], $10::int[], $11::text[], $12::text[],
                              $13::text[], $14::boolean[], $15::text[])
                       AS t (key, fingerprint, receipt, service, received, day, channel, digits,
                             seconds, age, sex, education, occupation, disability, comment)
            ), fresh AS (
                INSERT INTO submission_key (key, fingerprint, receipt, service, received_at)
                SELECT key, fingerprint, receipt, service, received_at
                  FROM given
                    ON CONFLICT (key) DO NOTHING
                RETURNING key
            ), answered AS (
                INSERT INTO rating (received_at, key, service, answered_on, channel,
                                    u1, u2, u3, u4, u5, u6, u7, u8, u9,
                                    seconds, age, sex, education, occupation, disability)
                SELECT received_at, key, service, answered_on, channel::channel,
                       digits / 100000000 % 10, digits / 10000000 % 10, digits / 1000000 % 10,
                       digits / 100000 % 10, digits / 10000 % 10, digits / 1000 % 10,
                       digits / 100 % 10, digits / 10 % 10, digits % 10,
                       seconds, age, sex, education, occupation, disability
                  FROM given
                  JOIN fresh USING (key)
            ), said AS (
                INSERT INTO rating_comment (key, service, received_at, text)
                SELECT key, service, received_at, comment
                  FROM given
                  JOIN fresh USING (key)
                 WHERE comment IS NOT NULL
            )
            SELECT key
              FROM given
             WHERE NOT EXISTS (SELECT FROM fresh WHERE fresh.key = given.key)
            """;

    private static final String FIND =
            """
            SELECT key, fingerprint, receipt, received_at
              FROM submission_key
             WHERE key = ANY ($1)
            """;

    private final IntakeConnections connections;

    Ratings(IntakeConnections connections) {
        this.connections = connections;
    }

    /// Stores submissions with keys of their own, each durably and once, and says of each what
    /// became of it. A row that the database refuses fails alone.
    ///
    /// An error means that the database could not be asked, or that its answer was lost: nothing is
    /// known of any of them, and the same keys may be tried again.
    Mono<Map<UUID, Outcome>> store(List<Submission> batch) {
        return connections.with(connection -> store(connection, inOrder(batch)));
    }

    /// What is stored under the key of a submission; empty when nothing is.
    Mono<Outcome> find(Submission submission) {
        return connections.with(connection ->
                find(connection, List.of(submission))
                        .mapNotNull(found -> found.get(submission.key())));
    }

    /// One order for everyone, or two portals with the same keys would wait for each other.
    private static List<Submission> inOrder(List<Submission> batch) {
        return batch.stream().sorted(Comparator.comparing(Submission::key)).toList();
    }

    private Mono<Map<UUID, Outcome>> store(Connection connection, List<Submission> batch) {
        return insert(connection, batch)
                .flatMap(known -> outcomes(connection, batch, known))
                .onErrorResume(Ratings::isAboutARow, refusal -> halves(connection, batch, refusal));
    }

    /// The statement failed as a whole because of some row: try the halves.
    private Mono<Map<UUID, Outcome>> halves(
            Connection connection, List<Submission> batch, Throwable refusal) {
        if (batch.size() == 1) {
            return Mono.just(
                    Map.of(batch.getFirst().key(), new Outcome.Refused(sqlState(refusal))));
        }
        int middle = batch.size() / 2;
        return store(connection, batch.subList(0, middle))
                .zipWhen(
                        _ -> store(connection, batch.subList(middle, batch.size())),
                        Ratings::union);
    }

    private static Map<UUID, Outcome> union(Map<UUID, Outcome> one, Map<UUID, Outcome> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    private static boolean isAboutARow(Throwable failure) {
        var state = sqlState(failure);
        return state.startsWith("22") || state.startsWith("23");
    }

    private static String sqlState(Throwable failure) {
        return failure instanceof R2dbcException refusal && refusal.getSqlState() != null
                ? refusal.getSqlState()
                : "";
    }

    private Mono<Map<UUID, Outcome>> outcomes(
            Connection connection, List<Submission> batch, Set<UUID> known) {
        var outcomes = new HashMap<UUID, Outcome>();
        for (var submission : batch) {
            outcomes.put(submission.key(), new Outcome.Stored(receipt(submission)));
        }
        if (known.isEmpty()) {
            return Mono.just(outcomes);
        }
        var stored = batch.stream().filter(each -> known.contains(each.key())).toList();
        return find(connection, stored)
                .map(found -> {
                    outcomes.keySet().removeAll(known);
                    outcomes.putAll(found);
                    return outcomes;
                });
    }

    private static Receipt receipt(Submission submission) {
        return new Receipt(submission.receipt(), submission.receivedAt());
    }

    private static Mono<Set<UUID>> insert(Connection connection, List<Submission> batch) {
        return Flux.from(bound(connection.createStatement(INSERT), batch).execute())
                .concatMap(result -> result.map((row, _) -> key(row)))
                .collect(Collectors.toSet());
    }

    private static Statement bound(Statement insert, List<Submission> batch) {
        var rows = new Rows(batch);
        return insert.bind(0, rows.column(UUID[]::new, Submission::key))
                .bind(1, rows.texts(each -> HexFormat.of().formatHex(each.fingerprint())))
                .bind(2, rows.texts(Submission::receipt))
                .bind(3, rows.numbers(each -> each.service().id()))
                .bind(4, rows.column(Long[]::new, each -> micros(each.receivedAt())))
                .bind(5, rows.numbers(each -> (int) each.answeredOn().toEpochDay()))
                .bind(6, rows.texts(each -> name(each.form().channel())))
                .bind(7, rows.numbers(each -> each.form().answers().digits()))
                .bind(8, rows.numbers(Submission::seconds))
                .bind(9, rows.numbers(each -> each.form().respondent().age()))
                .bind(10, rows.texts(each -> code(each.form().respondent().sex())))
                .bind(11, rows.texts(each -> code(each.form().respondent().education())))
                .bind(12, rows.texts(each -> code(each.form().respondent().occupation())))
                .bind(
                        13,
                        rows.column(Boolean[]::new, each -> each.form().respondent().disability()))
                .bind(
                        14,
                        rows.texts(each -> each.form().comment().map(Comment::text).orElse(null)));
    }

    /// The columns of a batch.
    private record Rows(List<Submission> batch) {
        <T> T[] column(IntFunction<T[]> array, Function<Submission, @Nullable T> value) {
            T[] column = array.apply(batch.size());
            Arrays.setAll(column, row -> value.apply(batch.get(row)));
            return column;
        }

        String[] texts(Function<Submission, @Nullable String> value) {
            return column(String[]::new, value);
        }

        Integer[] numbers(Function<Submission, @Nullable Integer> value) {
            return column(Integer[]::new, value);
        }
    }

    private static Mono<Map<UUID, Outcome>> find(Connection connection, List<Submission> batch) {
        var keys = new Rows(batch).column(UUID[]::new, Submission::key);
        var byKey = new HashMap<UUID, Submission>();
        batch.forEach(each -> byKey.put(each.key(), each));
        return Flux.from(connection.createStatement(FIND).bind(0, keys).execute())
                .concatMap(result -> result.map((row, _) -> Map.entry(key(row), found(row, byKey))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Outcome found(Row row, Map<UUID, Submission> byKey) {
        var receipt =
                new Receipt(
                        value(row.get("receipt", String.class)),
                        value(row.get("received_at", Instant.class)));
        var asked = byKey.get(key(row));
        var fingerprint = value(row.get("fingerprint", ByteBuffer.class));
        return asked != null && fingerprint.equals(ByteBuffer.wrap(asked.fingerprint()))
                ? new Outcome.StoredBefore(receipt)
                : new Outcome.KeyTaken(receipt);
    }

    private static UUID key(Row row) {
        return value(row.get("key", UUID.class));
    }

    private static <T> T value(@Nullable T column) {
        if (column == null) {
            throw new IllegalStateException("a column that is never null is null");
        }
        return column;
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
