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

/// Lets few statements take longer than a page may: those that read many rows, once in a while.
///
/// What runs within has one connection and one view of the database, from beginning to end.
@Component
public final class LongStatements {
    private final DatabaseClient database;
    private final TransactionalOperator reading;

    LongStatements(DatabaseClient database, ReactiveTransactionManager transactions) {
        this.database = database;
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        definition.setIsolationLevel(DefaultTransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading = TransactionalOperator.create(transactions, definition);
    }

    /// @param most how long each statement may take, and each part of what is fetched in parts
    public <T> Flux<T> reading(Duration most, Publisher<T> statements) {
        Mono<Void> allow =
                database.sql("SELECT set_config('statement_timeout', :most, true)")
                        .bind("most", Long.toString(most.toMillis()))
                        .then();
        return reading.execute(_ -> allow.thenMany(statements));
    }
}
