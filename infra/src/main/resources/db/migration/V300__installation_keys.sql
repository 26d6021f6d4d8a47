-- Which key files belong to this database: a back-up does not hold the keys, and without them no
-- receipt and no visit code that was handed out opens anything.
CREATE TABLE installation_key (
    name        text PRIMARY KEY CHECK (name <> ''),
    fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
    noted_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE installation_key IS 'key files by which rows of this database were made; the fingerprint tells two keys apart and reveals neither';
