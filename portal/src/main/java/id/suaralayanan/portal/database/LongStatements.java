package id.suaralayanan.portal.database;

import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Lets few statements take longer than a page may: those that go through many rows, once in a
/// while.
@Component
public final class LongStatements {
    private final DatabaseClient database;
    private final TransactionalOperator reading;
    private final TransactionalOperator writing;

    LongStatements(DatabaseClient database, ReactiveTransactionManager transactions) {
        this.database = database;
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        definition.setIsolationLevel(DefaultTransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading = TransactionalOperator.create(transactions, definition);
        writing = TransactionalOperator.create(transactions);
    }

    /// Within one connection and one view of the database, from beginning to end.
    ///
    /// @param most how long each statement may take, and each part of what is fetched in parts
    public <T> Flux<T> reading(Duration most, Publisher<T> statements) {
        return reading.execute(_ -> allow(most).thenMany(statements));
    }

    /// All or nothing.
    ///
    /// @param most how long each statement may take
    public <T> Mono<T> writing(Duration most, Mono<T> statements) {
        return writing.transactional(allow(most).then(statements));
    }

    private Mono<Void> allow(Duration most) {
        return database.sql("SELECT set_config('statement_timeout', :most, true)")
                .bind("most", Long.toString(most.toMillis()))
                .then();
    }
}
