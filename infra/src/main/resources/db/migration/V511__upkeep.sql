-- What whoever runs the installation has to know: do letters leave, and when was the last back-up.

-- How handing in went last; no address and no word of any letter.
CREATE TABLE mail_state (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    sent_at   timestamptz,
    failed_at timestamptz,
    failure   text CHECK (failure ~ '^[A-Z_]{3,30}$'),
    CHECK ((failed_at IS NULL) = (failure IS NULL))
);
INSERT INTO mail_state DEFAULT VALUES;

-- Back-ups that were written whole. Each is noted after its archive, so an archive does not know itself.
CREATE TABLE backup_note (
    id     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL,
    file   text NOT NULL,
    filled bigint NOT NULL CHECK (filled >= 0),     -- rows
    bytes  bigint NOT NULL CHECK (bytes >= 0)
);
