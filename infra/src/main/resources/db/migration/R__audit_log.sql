-- The only way into the audit log: what an officer did, in the statement that does it.

-- `officer` is null where nobody is known to have acted. Returns the number of the entry, so that
-- a statement that counts entries counts what it did.
CREATE OR REPLACE FUNCTION record_audit(at timestamptz, officer integer, action text, object text)
RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO audit_log (at, officer, action, object) VALUES ($1, $2, $3, $4) RETURNING seq
$$;
REVOKE ALL ON FUNCTION record_audit(timestamptz, integer, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_audit(timestamptz, integer, text, text) TO suara_web, suara_jobs;
