-- What the batch jobs keep of themselves.

-- Spring Batch makes its own tables here; the jobs role owns nothing else.
CREATE SCHEMA batch;

-- "Recalculate now": picked up by whichever scheduler works.
CREATE TABLE job_request (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job          text NOT NULL CHECK (job ~ '^[a-z-]{3,40}$'),
    parameters   jsonb NOT NULL DEFAULT '{}',
    requested_by integer,
    requested_at timestamptz NOT NULL DEFAULT now(),
    taken_at     timestamptz,
    finished_at  timestamptz,
    summary      jsonb
);
CREATE INDEX job_request_open ON job_request (id) WHERE finished_at IS NULL;

-- The last words of each job, for health and the officers' page.
CREATE TABLE job_status (
    job         text PRIMARY KEY,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    succeeded   boolean,
    summary     jsonb
);
