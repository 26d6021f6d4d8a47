-- The only way into the audit log: what an officer did, in the statement that does it.

-- `officer` is null where nobody is known to have acted. Returns the number of the entry, so that
-- a statement that counts entries counts what it did.
CREATE OR REPLACE FUNCTION record_audit(at timestamptz, officer integer, action text, object text)
RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO audit_log (at, officer, action, object) VALUES ($1, $2, $3, $4) RETURNING seq
$$;

-- The same with what was changed: an object of pairs, before and after, by field. No words of citizens.
CREATE OR REPLACE FUNCTION record_audit(at timestamptz, officer integer, action text, object text, detail jsonb)
RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO audit_log (at, officer, action, object, detail)
    VALUES ($1, $2, $3, $4, coalesce($5, '{}')) RETURNING seq
$$;

-- The fields that differ, as pairs of before and after.
CREATE OR REPLACE FUNCTION changed_fields(before jsonb, after jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(b.key, jsonb_build_array(b.value, a.value)), '{}')
      FROM jsonb_each(before) AS b
      JOIN jsonb_each(after) AS a ON a.key = b.key
     WHERE a.value <> b.value
$$;

REVOKE ALL ON FUNCTION record_audit(timestamptz, integer, text, text),
                       record_audit(timestamptz, integer, text, text, jsonb), changed_fields(jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_audit(timestamptz, integer, text, text),
                          record_audit(timestamptz, integer, text, text, jsonb), changed_fields(jsonb, jsonb)
   TO suara_web, suara_jobs;
