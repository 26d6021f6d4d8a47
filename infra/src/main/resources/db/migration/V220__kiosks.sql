-- Devices in an office that ask citizens. Each asks for one feedback point and has a key of its
-- own; key and pairing code are stored hashed, a stolen table opens nothing.

CREATE TABLE kiosk (
    id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    point         text NOT NULL REFERENCES feedback_point (code),
    label         text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
    created_by    integer NOT NULL REFERENCES officer (id),
    created_at    timestamptz NOT NULL,
    pairing_hash  bytea UNIQUE CHECK (length(pairing_hash) = 32),
    pairing_until timestamptz,
    key_hash      bytea UNIQUE CHECK (length(key_hash) = 32),
    paired_at     timestamptz,
    seen_at       timestamptz,
    waiting       integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),  -- answers it has not sent yet
    revoked_at    timestamptz,
    CHECK ((pairing_hash IS NULL) = (pairing_until IS NULL)),
    CHECK ((key_hash IS NULL) = (paired_at IS NULL)),
    CHECK (revoked_at IS NULL OR (pairing_hash IS NULL AND key_hash IS NULL))
);
CREATE INDEX kiosk_by_point ON kiosk (point);

-- Which kiosk an answer came from: for the quality of data, never for a figure.
CREATE TABLE kiosk_rating (
    key   uuid PRIMARY KEY,
    kiosk integer NOT NULL REFERENCES kiosk (id),
    point text NOT NULL REFERENCES feedback_point (code)
);
CREATE INDEX kiosk_rating_by_kiosk ON kiosk_rating (kiosk);
