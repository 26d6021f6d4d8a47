package id.suaralayanan.analytics.launch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Up to which tally run a job has worked: table `figure_mark`.
public final class Watermarks {
    private final JdbcClient database;
    private final String job;

    public Watermarks(JdbcClient database, String job) {
        this.database = database;
        this.job = job;
    }

    /// The run from which on (excluded) a launch has to work: the job's mark. Asked to do
    /// everything with `all=true`, the mark goes back to 0 until the launch is through, so that the
    /// next one does what this one, broken off, leaves.
    public long from(ChunkContext context) {
        if ("true".equals(context.getStepContext().getJobParameters().get("all"))) {
            move(0);
        }
        return own();
    }

    /// The job's mark; 0 before its first run.
    public long own() {
        return database.sql("SELECT run FROM figure_mark WHERE job = :job")
                .param("job", job)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// The last tally run.
    ///
    /// @throws IllegalStateException when one is half done: its counts are not yet to be used
    public long lastRun() {
        boolean half =
                database.sql("SELECT EXISTS (SELECT FROM tally_part)")
                        .query(Boolean.class)
                        .single();
        if (half) {
            throw new IllegalStateException("a tally run was cut off: run tally first");
        }
        return database.sql("SELECT coalesce(max(id), 0) FROM tally_run")
                .query(Long.class)
                .single();
    }

    public void move(long run) {
        database.sql(
                        """
                        INSERT INTO figure_mark (job, run)
                        VALUES (:job, :run)
                        ON CONFLICT (job) DO UPDATE SET run = excluded.run
                        """)
                .param("job", job)
                .param("run", run)
                .update();
    }
}
