-- What the admin's page reads of the jobs: those that ever ran, and those that are asked for.

CREATE OR REPLACE VIEW job_run AS
SELECT job, s.started_at, s.finished_at, s.succeeded, s.succeeded_at, extract(epoch FROM s.took)::bigint AS usual_seconds,
       s.failed_at, s.failure, q.job IS NOT NULL AS waiting
  FROM job_status s
  FULL JOIN (SELECT DISTINCT job FROM job_request WHERE finished_at IS NULL) AS q USING (job);

GRANT SELECT ON job_run TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, after R__rights has taken everything back.
