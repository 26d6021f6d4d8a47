package id.suaralayanan.portal.complaints.clusters;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.SimilarComplaints;
import id.suaralayanan.portal.complaints.redaction.Redaction;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Compares each new complaint, once, with the others of its unit and puts it into the group
/// (klaster) of those that tell the same.
///
/// It waits until the search has surely taken a complaint in; where the search cannot answer, the
/// complaint is compared at a later look. Several portals may look at the same time.
@Component
public final class Clustering {
    private static final Logger LOG = LoggerFactory.getLogger(Clustering.class);
    private static final Duration INDEXED = Duration.ofSeconds(20);
    private static final String NOT_COMPARED =
            """
            SELECT c.id, u.code AS unit, c.text
              FROM complaint c
              JOIN unit u ON u.id = c.unit
             WHERE NOT c.integrity
               AND c.identity <> 'CONFIDENTIAL'
               AND c.erased_at IS NULL
               AND c.compared_at IS NULL
               AND c.received_at <= :indexed
             ORDER BY c.id
             LIMIT 200
            """;

    private final DatabaseClient database;
    private final SimilarComplaints similar;
    private final Clock clock;

    Clustering(DatabaseClient database, SimilarComplaints similar, Clock clock) {
        this.database = database;
        this.similar = similar;
        this.clock = clock;
    }

    /// Never prints its text.
    private record Newcomer(long id, String unit, String text) {
        @Override
        public String toString() {
            return "Newcomer[" + id + "]";
        }
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        return look(INDEXED);
    }

    /// @param age what is younger waits
    public Mono<Void> look(Duration age) {
        return Mono.defer(() -> compared(age))
                .filter(compared -> compared > 0)
                .doOnNext(compared -> LOG.info("{} complaints compared", compared))
                .onErrorComplete()
                .then();
    }

    private Mono<Long> compared(Duration age) {
        var now = clock.instant();
        return database.sql(NOT_COMPARED)
                .bind("indexed", now.minus(age))
                .map(row -> new Newcomer(number(row, "id"), text(row, "unit"), text(row, "text")))
                .all()
                .concatMap(this::compare)
                .count();
    }

    private Mono<Long> compare(Newcomer newcomer) {
        return similar.toldAgain(newcomer.unit(), Redaction.of(newcomer.text()))
                .flatMap(alike ->
                        database.sql("SELECT join_cluster(:id, :alike, :at) IS NOT NULL AS joined")
                                .bind("id", newcomer.id())
                                .bind("alike", alike.toArray(String[]::new))
                                .bind("at", clock.instant())
                                .map(_ -> newcomer.id())
                                .one())
                .onErrorResume(failure -> notNow(newcomer, failure));
    }

    /// One that cannot be compared keeps none of the others.
    private static Mono<Long> notNow(Newcomer newcomer, Throwable failure) {
        LOG.debug("{} is not compared: {}", newcomer, failure.getClass().getSimpleName());
        return Mono.empty();
    }
}
