package id.suaralayanan.analytics.launch;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The last words of each job, for health and the officers' pages: table `job_status`.
public final class JobJournal {
    private final JdbcClient database;
    private final Clock clock;

    public JobJournal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void started(String job) {
        database.sql(
                        """
                        INSERT INTO job_status (job, started_at)
                        VALUES (:job, :now)
                        ON CONFLICT (job) DO UPDATE
                           SET started_at = excluded.started_at, finished_at = NULL,
                               succeeded = NULL, summary = NULL
                        """)
                .param("job", job)
                .param("now", now())
                .update();
    }

    /// @param summary a JSON object
    public void finished(String job, boolean succeeded, String summary) {
        database.sql(
                        """
                        UPDATE job_status
                           SET finished_at = :now, succeeded = :succeeded, summary = :summary::jsonb
                         WHERE job = :job
                        """)
                .param("job", job)
                .param("now", now())
                .param("succeeded", succeeded)
                .param("summary", summary)
                .update();
    }

    /// When the job last came to a good end.
    public Optional<Instant> succeededAt(String job) {
        return database.sql("SELECT finished_at FROM job_status WHERE job = :job AND succeeded")
                .param("job", job)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
