package id.suaralayanan.portal.health;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.health.Progress.Job;
import java.time.Instant;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads how far the jobs have come; cheap, also over a large backlog.
@Component
record ProgressReports(DatabaseClient database) {
    Mono<Progress> read(Instant at) {
        return jobs().collectList()
                .zipWith(
                        backlog(),
                        (jobs, backlog) ->
                                new Progress(at, jobs, backlog.uncounted(), backlog.oldest()));
    }

    private record Backlog(long uncounted, Optional<Instant> oldest) {}

    private Flux<Job> jobs() {
        return database.sql(
                        """
                        SELECT job, succeeded_at, succeeded IS FALSE AS failed
                          FROM job_status
                         ORDER BY job
                        """)
                .map(row ->
                        new Job(
                                text(row, "job"),
                                row.get("succeeded_at", Instant.class),
                                flag(row, "failed")))
                .all();
    }

    private Mono<Backlog> backlog() {
        return database.sql(
                        """
                        SELECT count(*) AS uncounted, min(received_at) AS oldest
                          FROM (SELECT received_at
                                  FROM rating
                                 WHERE written_by >= COALESCE((SELECT covered_to
                                                                 FROM tally_run
                                                                ORDER BY covered_to DESC
                                                                LIMIT 1), '0')
                                 ORDER BY written_by
                                 LIMIT :most) AS waiting
                        """)
                .bind("most", Progress.MOST)
                .map(row ->
                        new Backlog(
                                number(row, "uncounted"),
                                Optional.ofNullable(row.get("oldest", Instant.class))))
                .one();
    }
}
