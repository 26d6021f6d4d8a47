package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.feedback.RatingReceipt;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Row;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The stored ratings.
///
/// Many submissions go in as one statement, which is one transaction: their keys first, then
/// answers and comments of those keys that are new. Where a visit code comes along, using it up is
/// part of the same transaction.
@Component
record Ratings(IntakeConnections connections, VisitHashes visits) {
    /// Stores submissions with keys of their own, each durably and once, and says of each what
    /// became of it. A row that the database refuses fails alone.
    ///
    /// Fails with a [StoreFailure], which says whether nothing was stored for certain; the same
    /// keys may be tried again.
    Mono<Map<UUID, SubmissionOutcome>> store(List<Submission> batch) {
        return connections
                .with(connection -> store(connection, inOrder(batch)))
                .onErrorMap(StoreFailure::ofStatement);
    }

    /// What is stored under a key; empty when nothing is.
    Mono<SubmissionOutcome> find(UUID key, byte[] fingerprint) {
        return connections
                .with(connection ->
                        find(connection, Map.of(key, fingerprint))
                                .mapNotNull(found -> found.get(key)))
                .onErrorMap(StoreFailure::beforeSending);
    }

    /// One order for everyone, or two portals with the same keys would wait for each other.
    private static List<Submission> inOrder(List<Submission> batch) {
        return batch.stream().sorted(Comparator.comparing(Submission::key)).toList();
    }

    private Mono<Map<UUID, SubmissionOutcome>> store(
            Connection connection, List<Submission> batch) {
        return insert(connection, batch)
                .onErrorMap(failure -> !isAboutARow(failure), StoreFailure::ofStatement)
                .flatMap(refused ->
                        outcomes(connection, batch, refused).onErrorMap(StoreFailure::ofRest))
                .onErrorResume(Ratings::isAboutARow, refusal -> halves(connection, batch, refusal));
    }

    /// The statement failed as a whole because of some row: try the halves.
    private Mono<Map<UUID, SubmissionOutcome>> halves(
            Connection connection, List<Submission> batch, Throwable refusal) {
        if (batch.size() == 1) {
            return Mono.just(
                    Map.of(
                            batch.getFirst().key(),
                            new SubmissionOutcome.Refused(sqlState(refusal))));
        }
        int middle = batch.size() / 2;
        return store(connection, batch.subList(0, middle))
                .zipWhen(
                        _ ->
                                store(connection, batch.subList(middle, batch.size()))
                                        .onErrorMap(StoreFailure::ofRest),
                        Ratings::union);
    }

    private static Map<UUID, SubmissionOutcome> union(
            Map<UUID, SubmissionOutcome> one, Map<UUID, SubmissionOutcome> other) {
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

    private Mono<Map<UUID, SubmissionOutcome>> outcomes(
            Connection connection, List<Submission> batch, Set<UUID> refused) {
        var outcomes = new HashMap<UUID, SubmissionOutcome>();
        for (var submission : batch) {
            outcomes.put(submission.key(), new SubmissionOutcome.Stored(receipt(submission)));
        }
        if (refused.isEmpty()) {
            return Mono.just(outcomes);
        }
        var notStored = batch.stream().filter(each -> refused.contains(each.key())).toList();
        return find(
                        connection,
                        notStored.stream()
                                .collect(
                                        Collectors.toMap(Submission::key, Submission::fingerprint)))
                .map(found -> {
                    outcomes.keySet().removeAll(refused);
                    notStored.stream()
                            .filter(each -> each.form().visit().isPresent())
                            .forEach(each ->
                                    outcomes.put(each.key(), new SubmissionOutcome.VisitRefused()));
                    outcomes.putAll(found);
                    return outcomes;
                });
    }

    private static RatingReceipt receipt(Submission submission) {
        return new RatingReceipt(submission.receipt(), submission.receivedAt());
    }

    private Mono<Set<UUID>> insert(Connection connection, List<Submission> batch) {
        return Flux.from(new SubmissionColumns(batch).insert(connection, visits).execute())
                .concatMap(result -> result.map((row, _) -> key(row)))
                .collect(Collectors.toSet());
    }

    private static Mono<Map<UUID, SubmissionOutcome>> find(
            Connection connection, Map<UUID, byte[]> asked) {
        var keys = asked.keySet().toArray(UUID[]::new);
        return Flux.from(connection.createStatement(RatingStatements.FIND).bind(0, keys).execute())
                .concatMap(result -> result.map((row, _) -> Map.entry(key(row), found(row, asked))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static SubmissionOutcome found(Row row, Map<UUID, byte[]> fingerprints) {
        var receipt =
                new RatingReceipt(
                        value(row.get("receipt", String.class)),
                        value(row.get("received_at", Instant.class)));
        var asked = fingerprints.get(key(row));
        var fingerprint = value(row.get("fingerprint", ByteBuffer.class));
        return asked != null && fingerprint.equals(ByteBuffer.wrap(asked))
                ? new SubmissionOutcome.StoredBefore(receipt)
                : new SubmissionOutcome.KeyTaken(receipt);
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
}
