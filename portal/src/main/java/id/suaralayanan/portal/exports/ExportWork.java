package id.suaralayanan.portal.exports;

import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.database.LongStatements;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/// Makes the files that officers asked for, one at a time, a batch of rows after the other: the
/// next batch is fetched when the one before is written and kept.
@Component
final class ExportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int BATCH = 500;
    private static final int IDLE_SECONDS = 60;

    private final ExportQueue queue;
    private final LongStatements statements;
    private final DatabaseClient database;
    private final JsonMapper json;
    private final Scheduler writing =
            Schedulers.newBoundedElastic(1, 10, "exports", IDLE_SECONDS, true);

    ExportWork(
            ExportQueue queue,
            LongStatements statements,
            DatabaseClient database,
            JsonMapper json) {
        this.queue = queue;
        this.statements = statements;
        this.database = database;
        this.json = json;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        return queue.take().flatMap(this::make).onErrorComplete();
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    Mono<Void> forget() {
        return queue.forget().onErrorComplete();
    }

    private Mono<Void> make(ExportFile file) {
        return queue.begin(file)
                .then(Mono.defer(() -> written(file)))
                .then(Mono.defer(() -> queue.finish(file)))
                .onErrorResume(failure -> {
                    LOG.warn("export {} broke off", file.id(), failure);
                    return queue.release(file);
                });
    }

    private Mono<Void> written(ExportFile file) {
        var pieces = new Pieces(file.format().open(file.kind().columns()));
        return statements
                .reading(LONGEST, lines(file))
                .buffer(BATCH)
                .publishOn(writing, 1)
                .concatMapIterable(batch -> pieces.write(batch.stream().map(this::cells)), 1)
                .concatWith(Mono.fromCallable(pieces::end).subscribeOn(writing))
                .concatMap(piece -> queue.add(file, piece), 1)
                .then();
    }

    private Flux<String> lines(ExportFile file) {
        return database.sql(file.kind().rows())
                .filter(statement -> statement.fetchSize(BATCH))
                .bind("unit", file.unit())
                .bind("from", file.period().firstDay())
                .bind("to", file.period().lastDay())
                .map(row -> text(row, "line"))
                .all();
    }

    private List<?> cells(String line) {
        return json.readValue(line, List.class);
    }

    @PreDestroy
    void stop() {
        writing.dispose();
    }
}
