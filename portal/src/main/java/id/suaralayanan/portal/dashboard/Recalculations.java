package id.suaralayanan.portal.dashboard;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Asks the jobs to run, and tells how they did. A request is a row; whichever scheduler works
/// takes it.
@Component
public final class Recalculations {
    /// In the order in which one feeds the next.
    public static final List<String> JOBS = List.of("tally", "indicators", "ranking", "integrity");

    /// What a request may take, where a run would read every answer again: as much as the schedule
    /// takes in one turn. What is left is done in the turns after it.
    private static final Map<String, String> BOUNDS = Map.of("integrity", "{\"most\": \"10\"}");

    private final DatabaseClient database;

    Recalculations(DatabaseClient database) {
        this.database = database;
    }

    public Mono<List<Recalculation>> all() {
        return database.sql(
                        """
                        SELECT asked.job, s.finished_at, s.succeeded,
                               EXISTS (SELECT
                                         FROM job_request r
                                        WHERE r.job = asked.job
                                          AND r.finished_at IS NULL) AS waiting,
                               coalesce((s.summary ->> 'left')::bigint, 0) AS "left"
                          FROM unnest(:jobs) WITH ORDINALITY AS asked (job, place)
                          LEFT JOIN job_status s ON s.job = asked.job
                         ORDER BY asked.place
                        """)
                .bind("jobs", JOBS.toArray(String[]::new))
                .map(Recalculations::recalculation)
                .all()
                .collectList();
    }

    public Mono<Recalculation> of(String job) {
        return all().flatMapIterable(all -> all).filter(it -> it.job().equals(job)).single();
    }

    /// Asks for a run; while one that was asked for has not ended, no other is.
    public Mono<Void> request(String job, int officer) {
        return database.sql(
                        """
                        WITH asked AS (
                            INSERT INTO job_request (job, parameters, requested_by)
                            SELECT :job, :bound::jsonb, :officer
                             WHERE NOT EXISTS (SELECT
                                                 FROM job_request
                                                WHERE job = :job
                                                  AND finished_at IS NULL)
                            RETURNING job)
                        SELECT record_audit(now(), :officer, 'RECALCULATE', 'job ' || job)
                          FROM asked
                        """)
                .bind("job", job)
                .bind("bound", BOUNDS.getOrDefault(job, "{}"))
                .bind("officer", officer)
                .then();
    }

    private static Recalculation recalculation(Readable row) {
        return new Recalculation(
                text(row, "job"),
                Optional.ofNullable(row.get("finished_at", Instant.class)),
                !Boolean.FALSE.equals(row.get("succeeded", Boolean.class)),
                flag(row, "waiting"),
                number(row, "left"));
    }
}
