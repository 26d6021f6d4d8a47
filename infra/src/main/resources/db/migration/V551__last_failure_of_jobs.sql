-- The last failure of a job, and how long its last good run took, outlive the runs after it.

ALTER TABLE job_status
    ADD COLUMN took      interval,       -- of the last good run
    ADD COLUMN failed_at timestamptz,
    ADD COLUMN failure   text;           -- of the last bad run, as the machine says it
UPDATE job_status SET took = finished_at - started_at WHERE succeeded;
UPDATE job_status SET failed_at = finished_at, failure = summary ->> 'error' WHERE NOT succeeded;

CREATE OR REPLACE FUNCTION keep_last_success() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.succeeded THEN
        NEW.succeeded_at := NEW.finished_at;
        NEW.took := NEW.finished_at - NEW.started_at;
    ELSIF NOT NEW.succeeded THEN
        NEW.failed_at := NEW.finished_at;
        NEW.failure := NEW.summary ->> 'error';
    END IF;
    RETURN NEW;
END $$;
