-- A form of an officer does its deed once, however often it is sent: the statement that does it takes the
-- form, and one that was taken before is not taken again, also where both arrive at the same moment.
CREATE OR REPLACE FUNCTION take_form(form uuid, at timestamptz) RETURNS boolean LANGUAGE sql AS $$
    WITH taken AS (
        INSERT INTO submission_key (key, fingerprint, receipt, received_at)
        VALUES ($1, sha256(uuid_send($1)), 'FORM', $2)
            ON CONFLICT (key) DO NOTHING
        RETURNING key)
    SELECT EXISTS (SELECT FROM taken)
$$;

-- Volatile, so that it sees what was taken while the statement around it waited.
CREATE OR REPLACE FUNCTION form_was_sent(form uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (SELECT FROM submission_key WHERE key = $1)
$$;

REVOKE ALL ON FUNCTION take_form(uuid, timestamptz), form_was_sent(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_form(uuid, timestamptz), form_was_sent(uuid) TO suara_web;
