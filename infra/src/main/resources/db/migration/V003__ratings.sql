-- What citizens answered. Rows are only ever added; a withdrawal is a row with sign -1.

CREATE TYPE channel AS ENUM ('WEB', 'QR', 'KIOSK', 'STAFF', 'IMPORT');
CREATE DOMAIN score AS smallint CHECK (VALUE BETWEEN 1 AND 4);

-- Every accepted submission of a client, by the client's own key: the same key and payload gets
-- the same receipt again, another payload is refused. Kept for at least 30 days.
CREATE TABLE submission_key (
    key         uuid PRIMARY KEY,
    fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
    receipt     text NOT NULL,
    service     integer,
    received_at timestamptz NOT NULL
);
CREATE INDEX submission_key_by_time ON submission_key USING brin (received_at);

CREATE TABLE rating (
    received_at timestamptz NOT NULL,
    -- The transaction that wrote the row: what the tally job counts by. Never set by hand.
    written_by  xid8 NOT NULL DEFAULT pg_current_xact_id(),
    key         uuid NOT NULL,
    service     integer NOT NULL REFERENCES service (id),
    instrument  integer NOT NULL DEFAULT 1,
    answered_on date NOT NULL,                        -- local date in the unit's zone
    channel     channel NOT NULL,
    sign        smallint NOT NULL DEFAULT 1 CHECK (sign IN (1, -1)),
    u1 score, u2 score, u3 score, u4 score, u5 score, u6 score, u7 score, u8 score, u9 score,
    seconds     smallint,                             -- from the first view to the answer, if known
    age         smallint CHECK (age BETWEEN 5 AND 120),
    sex         text CHECK (sex IN ('F', 'M')),
    education   text CHECK (education IN ('SD', 'SMP', 'SMA', 'D1-D4', 'S1', 'S2')),
    occupation  text CHECK (occupation IN ('PNS', 'TNI-POLRI', 'SWASTA', 'WIRAUSAHA', 'PELAJAR', 'PETANI', 'LAINNYA')),
    disability  boolean,
    -- Only imported forms may leave elements out; the portal asks for all nine.
    CHECK (channel = 'IMPORT' OR num_nulls(u1, u2, u3, u4, u5, u6, u7, u8, u9) = 0)
) PARTITION BY RANGE (received_at);
CREATE INDEX rating_by_transaction ON rating (written_by);

CREATE TABLE rating_other PARTITION OF rating DEFAULT;

-- Adds the monthly partitions from the month of "from" to that of "until".
CREATE FUNCTION add_rating_partitions(from_day date, until_day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    month date := date_trunc('month', from_day)::date;
BEGIN
    WHILE month <= until_day LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS rating_%s PARTITION OF rating FOR VALUES FROM (%L) TO (%L)',
                       to_char(month, 'YYYY_MM'),
                       month::timestamp AT TIME ZONE 'UTC',
                       (month + interval '1 month') AT TIME ZONE 'UTC');
        month := (month + interval '1 month')::date;
    END LOOP;
END $$;
SELECT add_rating_partitions('2025-07-01', '2028-12-01');

-- Free text apart from the answers: most ratings have none, and it has its own rules of release.
CREATE TABLE rating_comment (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key         uuid NOT NULL,
    service     integer NOT NULL REFERENCES service (id),
    received_at timestamptz NOT NULL,
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    public_text text,                                 -- redacted; null until released
    released_at timestamptz
);
CREATE INDEX rating_comment_by_service ON rating_comment (service, received_at DESC);
