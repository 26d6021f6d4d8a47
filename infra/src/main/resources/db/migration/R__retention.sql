-- What a rule of retention means: what is due is said by the same condition that forgets it.

-- Closed cases that ended before a moment. Supervisory content is the inspectorate's and stays.
CREATE OR REPLACE FUNCTION ended_cases(before timestamptz) RETURNS SETOF bigint LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT c.id FROM complaint c WHERE c.finished_at < $1 AND NOT c.integrity
$$;

-- How many things a rule would forget now.
CREATE OR REPLACE FUNCTION due_to_forget(kind text, days integer, at timestamptz) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT CASE $1
        WHEN 'KEYS' THEN (SELECT count(*) FROM submission_key k
                           WHERE k.received_at < $3 - make_interval(days => $2) AND k.receipt <> 'IMPORT')
        WHEN 'DRAFTS' THEN (SELECT count(*) FROM reply_draft d WHERE d.saved_at < $3 - make_interval(days => $2))
        WHEN 'CONTACTS' THEN (SELECT count(*) FROM ended_cases($3 - make_interval(days => $2)) AS c
                               WHERE EXISTS (SELECT FROM complaint_contact k WHERE k.complaint = c)
                                  OR EXISTS (SELECT FROM complaint_identity i WHERE i.complaint = c))
        WHEN 'FILES' THEN (SELECT count(*) FROM complaint_file f
                            WHERE f.complaint IN (SELECT ended_cases($3 - make_interval(days => $2))))
    END
$$;

-- Forgets what is due, for good. Returns how many things.
CREATE OR REPLACE FUNCTION forget_due(kind text, days integer, at timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    due    bigint := due_to_forget($1, $2, $3);
    before timestamptz := $3 - make_interval(days => $2);
BEGIN
    CASE $1
        WHEN 'KEYS' THEN
            -- Keys of imported rows stay: the same file must not count twice, however late it comes again.
            DELETE FROM submission_key k WHERE k.received_at < before AND k.receipt <> 'IMPORT';
        WHEN 'DRAFTS' THEN
            DELETE FROM reply_draft d WHERE d.saved_at < before;
        WHEN 'CONTACTS' THEN
            DELETE FROM complaint_notice n WHERE n.complaint IN (SELECT ended_cases(before));
            DELETE FROM complaint_identity i WHERE i.complaint IN (SELECT ended_cases(before));
            DELETE FROM complaint_contact k WHERE k.complaint IN (SELECT ended_cases(before));
        WHEN 'FILES' THEN
            DELETE FROM complaint_file f WHERE f.complaint IN (SELECT ended_cases(before));
    END CASE;
    IF due > 0 AND $1 <> 'KEYS' THEN
        PERFORM record_audit($3, NULL, 'RETENTION_RUN', 'retention ' || $1,
                             jsonb_build_object('forgotten', jsonb_build_array('', due::text)));
    END IF;
    RETURN due;
END $$;

CREATE OR REPLACE VIEW retention_in_force AS
SELECT r.kind, r.days FROM retention_rule r WHERE r.days IS NOT NULL;

REVOKE ALL ON FUNCTION ended_cases(timestamptz), due_to_forget(text, integer, timestamptz),
                       forget_due(text, integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_to_forget(text, integer, timestamptz) TO suara_web;
GRANT EXECUTE ON FUNCTION forget_due(text, integer, timestamptz) TO suara_jobs;
