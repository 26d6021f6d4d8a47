-- Figures of the survey to and from the national portal (skm.go.id). Off unless a setting gives its address.

-- Under which survey a unit is known there.
CREATE TABLE skm_link (
    unit     integer PRIMARY KEY REFERENCES unit (id),
    survey   text NOT NULL UNIQUE CHECK (survey ~ '^[A-Za-z0-9_-]{1,80}$'),
    added_at timestamptz NOT NULL,
    added_by integer NOT NULL REFERENCES officer (id)
);

-- What is to be told there and to be asked there. A figure is told once; another figure of the same
-- period, after a correction, is told anew.
CREATE TABLE skm_exchange (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key        uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),       -- the same at every try
    unit       integer NOT NULL REFERENCES unit (id),
    period     text NOT NULL CHECK (period ~ '^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    direction  text NOT NULL CHECK (direction IN ('PUSH', 'PULL')),
    figure     text NOT NULL,                     -- what is told: respondents and index; empty when asking
    created_at timestamptz NOT NULL,
    next_at    timestamptz NOT NULL,              -- not tried before; moved ahead whenever it is tried
    attempts   smallint NOT NULL DEFAULT 0,
    problem    text,                              -- of the last try
    failed_at  timestamptz,
    done_at    timestamptz,
    UNIQUE (unit, period, direction, figure)
);
CREATE INDEX skm_exchange_open ON skm_exchange (next_at) WHERE done_at IS NULL;

-- What it answered, as printed there, with where it is from. Never part of a figure of our own.
CREATE TABLE skm_result (
    exchange    bigint NOT NULL REFERENCES skm_exchange (id),
    fetched_at  timestamptz NOT NULL,
    source      text NOT NULL,                    -- the address that was asked
    digest      bytea NOT NULL CHECK (length(digest) = 32),          -- SHA-256 of the answer
    survey      text NOT NULL,
    respondents bigint NOT NULL CHECK (respondents > 0),
    scale_4     numeric(4, 2) NOT NULL CHECK (scale_4 BETWEEN 1 AND 4),
    scale_100   numeric(5, 2) NOT NULL CHECK (scale_100 BETWEEN 25 AND 100),
    grade       text NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
    PRIMARY KEY (exchange, fetched_at)
);
CREATE TRIGGER skm_result_is_history BEFORE UPDATE OR DELETE ON skm_result
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
