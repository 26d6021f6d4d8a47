-- Devices on which officers are told, and the message that waits for each: the newest, counts alone.
-- Address and keys come from the browser; a message is sealed so that the device alone reads it.
CREATE TABLE push_device (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    officer  integer NOT NULL REFERENCES officer (id),
    unit     integer NOT NULL REFERENCES unit (id),
    endpoint text NOT NULL UNIQUE CHECK (length(endpoint) <= 500),
    key      text NOT NULL CHECK (length(key) <= 100),
    secret   text NOT NULL CHECK (length(secret) <= 30),
    language text NOT NULL CHECK (language IN ('id', 'en')),
    added_at timestamptz NOT NULL,
    content  jsonb,
    told_at  timestamptz,                       -- when the message was written
    next_at  timestamptz,                       -- not tried before; moved ahead whenever it is tried
    attempts smallint NOT NULL DEFAULT 0,
    CHECK ((content IS NULL) = (told_at IS NULL) AND (content IS NULL) = (next_at IS NULL))
);
CREATE INDEX push_device_by_officer ON push_device (officer);
CREATE INDEX push_device_by_unit ON push_device (unit);
CREATE INDEX push_device_due ON push_device (next_at) WHERE next_at IS NOT NULL;
