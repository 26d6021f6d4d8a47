-- Who works with the answers: officers, their sessions, and what they did.

CREATE TABLE officer (
    id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username      text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,59}$'),
    name          text NOT NULL,
    password_hash text NOT NULL,
    role          text NOT NULL CHECK (role IN ('UNIT_OFFICER', 'UNIT_HEAD', 'INSPECTORATE', 'MINISTRY', 'ADMIN')),
    unit          integer REFERENCES unit (id),
    disabled_at   timestamptz,
    sample        boolean NOT NULL DEFAULT false,
    CHECK ((role IN ('UNIT_OFFICER', 'UNIT_HEAD')) = (unit IS NOT NULL))
);

-- Sessions of officers only; the id is stored hashed, a stolen table opens nothing.
CREATE TABLE officer_session (
    id_hash     bytea PRIMARY KEY CHECK (length(id_hash) = 32),
    officer     integer REFERENCES officer (id),
    attributes  bytea NOT NULL,
    created_at  timestamptz NOT NULL,
    accessed_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX officer_session_by_officer ON officer_session (officer);
CREATE INDEX officer_session_by_expiry ON officer_session (expires_at);

CREATE TABLE audit_log (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT now(),
    officer integer,
    action  text NOT NULL CHECK (action ~ '^[A-Z_]{3,40}$'),
    object  text NOT NULL,
    detail  jsonb NOT NULL DEFAULT '{}'
);
CREATE TRIGGER audit_log_is_history BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
