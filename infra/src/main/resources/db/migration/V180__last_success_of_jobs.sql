-- The last good end of a job outlives the runs after it: health tells its age.

ALTER TABLE job_status ADD COLUMN succeeded_at timestamptz;
UPDATE job_status SET succeeded_at = finished_at WHERE succeeded;

CREATE FUNCTION keep_last_success() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.succeeded THEN
        NEW.succeeded_at := NEW.finished_at;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER job_status_keeps_success BEFORE INSERT OR UPDATE ON job_status
    FOR EACH ROW EXECUTE FUNCTION keep_last_success();
