-- What the figures say: indices with intervals, rankings with ranges, and their releases.

-- Index of a unit in a period. No figure without its explanation.
CREATE TABLE indicator (
    unit            integer NOT NULL REFERENCES unit (id),
    period          text NOT NULL CHECK (period ~ '^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    first_day       date NOT NULL,
    last_day        date NOT NULL,
    status          text NOT NULL DEFAULT 'PROVISIONAL' CHECK (status IN ('PROVISIONAL', 'PUBLISHED')),
    respondents     bigint NOT NULL CHECK (respondents >= 0),
    complete        bigint NOT NULL CHECK (complete >= 0),
    total_sum       bigint NOT NULL,
    total_squares   bigint NOT NULL,
    population      integer,
    required_sample integer,
    -- [{"code":"U1","answers":412,"sum":1377,"counts":[..4]}, …] in the official order
    elements        jsonb NOT NULL,
    ikm             numeric(5, 2) CHECK (ikm BETWEEN 25 AND 100),
    grade           text CHECK (grade IN ('A', 'B', 'C', 'D')),
    low             numeric(5, 2),
    high            numeric(5, 2),
    spread          double precision,                 -- moderated standard deviation, points
    standard_error  double precision,
    reason          text,                             -- why there is no figure
    explanation     jsonb NOT NULL,
    formula_version text NOT NULL,
    changed_in      bigint NOT NULL,                  -- the tally run it includes
    computed_at     timestamptz NOT NULL,
    PRIMARY KEY (unit, period),
    CHECK ((ikm IS NULL) = (grade IS NULL)),
    CHECK ((ikm IS NULL) = (reason IS NOT NULL))
);
CREATE INDEX indicator_by_period ON indicator (period, unit);

-- A ranking of one peer group in one period.
CREATE TABLE ranking (
    type            text NOT NULL REFERENCES unit_type (code),
    period          text NOT NULL,
    status          text NOT NULL DEFAULT 'PROVISIONAL' CHECK (status IN ('PROVISIONAL', 'PUBLISHED')),
    method_version  text NOT NULL,
    seed            bigint NOT NULL,
    draws           integer NOT NULL,
    critical_value  double precision,                 -- c of the rank sets
    pooled_spread   double precision,                 -- s0 of the peer group, points
    target          double precision,                 -- T of the funnel
    over_dispersion double precision,                 -- phi
    between_units   double precision,                 -- tau squared
    changed_in      bigint NOT NULL,
    computed_at     timestamptz NOT NULL,
    PRIMARY KEY (type, period)
);

CREATE TABLE ranking_row (
    type        text NOT NULL,
    period      text NOT NULL,
    unit        integer NOT NULL REFERENCES unit (id),
    respondents bigint NOT NULL,
    ikm         numeric(5, 2),
    grade       text,
    low         numeric(5, 2),
    high        numeric(5, 2),
    rank_low    integer,
    rank_high   integer,
    tier        text CHECK (tier IN ('ABOVE', 'NOT_DISTINGUISHABLE', 'BELOW')),
    z           double precision,
    eligible    boolean NOT NULL,
    reasons     text[] NOT NULL,
    PRIMARY KEY (type, period, unit),
    FOREIGN KEY (type, period) REFERENCES ranking (type, period) ON DELETE CASCADE,
    CHECK (eligible = (cardinality(reasons) = 0)),
    CHECK (eligible = (rank_low IS NOT NULL AND rank_high IS NOT NULL AND tier IS NOT NULL))
);

-- A closed period, frozen: the digest chains to the release before it.
CREATE TABLE release (
    number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period          text NOT NULL,
    type            text NOT NULL REFERENCES unit_type (code),
    version         integer NOT NULL CHECK (version >= 1),
    reason          text NOT NULL,
    method_version  text NOT NULL,
    content         text NOT NULL,                    -- canonical JSON of figures, inputs, exclusions
    digest          bytea NOT NULL CHECK (length(digest) = 32),
    previous_digest bytea NOT NULL CHECK (length(previous_digest) = 32),
    released_at     timestamptz NOT NULL,
    released_by     integer NOT NULL,
    UNIQUE (period, type, version)
);
CREATE TRIGGER release_is_immutable BEFORE UPDATE OR DELETE ON release
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
