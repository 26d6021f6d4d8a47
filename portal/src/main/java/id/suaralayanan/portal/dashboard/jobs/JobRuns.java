package id.suaralayanan.portal.dashboard.jobs;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads how the jobs stand.
@Component
record JobRuns(DatabaseClient database) {
    /// Those that an admin can start, in the order in which one feeds the next.
    static final List<String> STARTABLE =
            List.of(
                    "tally",
                    "indicators",
                    "ranking",
                    "perceptions",
                    "integrity",
                    "robustness",
                    "housekeeping");

    /// What makes releases starts when the ministry has closed a period, and by nothing else.
    private static final String PUBLISH = "publish";

    /// The name under which the schedule tells that it is alive.
    private static final String SCHEDULE = "schedule";

    Mono<List<JobRun>> all() {
        return database.sql(
                        """
                        SELECT asked.job, asked.job = ANY (:startable) AS startable, r.succeeded_at, r.usual_seconds,
                               CASE WHEN r.finished_at IS NULL THEN r.started_at END AS begun,
                               r.failed_at, coalesce(r.failure, '') AS failure,
                               coalesce(r.waiting, false) AS waiting
                          FROM unnest(:jobs) WITH ORDINALITY AS asked (job, place)
                          LEFT JOIN job_run r ON r.job = asked.job
                         ORDER BY asked.place
                        """)
                .bind("startable", STARTABLE.toArray(String[]::new))
                .bind("jobs", names())
                .map(JobRuns::run)
                .all()
                .collectList();
    }

    /// When the schedule last looked for work; empty where none ever did.
    Mono<Optional<Instant>> looked() {
        return database.sql(
                        "SELECT coalesce(finished_at, started_at) AS looked FROM job_run WHERE job = :schedule")
                .bind("schedule", SCHEDULE)
                .map(row -> Optional.ofNullable(row.get("looked", Instant.class)))
                .one()
                .defaultIfEmpty(Optional.empty());
    }

    private static String[] names() {
        var names = new ArrayList<>(STARTABLE);
        names.add(PUBLISH);
        return names.toArray(String[]::new);
    }

    private static JobRun run(Readable row) {
        return new JobRun(
                text(row, "job"),
                Optional.ofNullable(row.get("begun", Instant.class)),
                Optional.ofNullable(row.get("succeeded_at", Instant.class)),
                optionalNumber(row, "usual_seconds"),
                Optional.ofNullable(row.get("failed_at", Instant.class))
                        .map(at -> new JobRun.Failed(at, text(row, "failure"))),
                flag(row, "waiting"),
                flag(row, "startable"));
    }
}
