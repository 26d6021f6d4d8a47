-- Files of regions and units that an admin brings: checked first without a trace, then stored when the
-- admin says so. Forgotten after a day.
CREATE TABLE registry_upload (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('REGIONS', 'UNITS')),
    name        text NOT NULL CHECK (length(name) <= 200),
    content     bytea NOT NULL,
    officer     integer NOT NULL REFERENCES officer (id),
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    state       text NOT NULL DEFAULT 'CHECKING'
                CHECK (state IN ('CHECKING', 'CHECKED', 'STORING', 'STORED', 'UNUSABLE', 'FAILED')),
    taken_at    timestamptz,
    tries       integer NOT NULL DEFAULT 0,
    done        integer NOT NULL DEFAULT 0,
    total       integer NOT NULL DEFAULT 0,
    added       integer NOT NULL DEFAULT 0,
    changed     integer NOT NULL DEFAULT 0,
    same        integer NOT NULL DEFAULT 0,
    refused     integer NOT NULL DEFAULT 0,
    -- The first refused lines, each with what is wrong.
    problems    jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX registry_upload_to_do ON registry_upload (id) WHERE state IN ('CHECKING', 'STORING');

-- What officers did to one object, newest first.
CREATE INDEX audit_log_by_object ON audit_log (object text_pattern_ops, seq);
CREATE INDEX audit_log_by_action ON audit_log (action, seq);
