-- What a unit's own surveys found before it came here: brought as a file, kept apart from every answer
-- that was given here, taken back as a whole.

CREATE TABLE past_import (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit        integer NOT NULL REFERENCES unit (id),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    digest      bytea NOT NULL CHECK (length(digest) = 32),
    content     bytea,                                -- until it is stored, or for a day
    brought_at  timestamptz NOT NULL,
    brought_by  integer NOT NULL REFERENCES officer (id),
    stored_at   timestamptz,
    stored_by   integer REFERENCES officer (id),
    taken       integer NOT NULL DEFAULT 0,           -- lines
    refused     integer NOT NULL DEFAULT 0,
    undone_at   timestamptz,
    undone_by   integer REFERENCES officer (id),
    CHECK ((stored_at IS NULL) = (stored_by IS NULL)),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
    CHECK (undone_at IS NULL OR stored_at IS NOT NULL),
    UNIQUE (id, unit)
);
CREATE INDEX past_import_by_unit ON past_import (unit, id);
-- The same file is stored once.
CREATE UNIQUE INDEX past_import_once ON past_import (unit, digest)
 WHERE stored_at IS NOT NULL AND undone_at IS NULL;

-- One figure for a time; of whole numbers where the file had answers or sums, else as it was printed.
CREATE TABLE past_figure (
    import      bigint NOT NULL,
    unit        integer NOT NULL,
    period      text NOT NULL CHECK (period ~ '^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    days        daterange NOT NULL CHECK (NOT isempty(days)),
    scale       text NOT NULL CHECK (scale IN ('NINE', 'FOURTEEN')),
    exactness   text NOT NULL CHECK (exactness IN ('ANSWERS', 'SUMS', 'MEANS', 'PRINTED')),
    respondents integer CHECK (respondents > 0),
    sums        bigint[] NOT NULL,
    counts      bigint[] NOT NULL,
    ikm         numeric(5, 2) NOT NULL CHECK (ikm BETWEEN 25 AND 100),
    PRIMARY KEY (import, period),
    FOREIGN KEY (import, unit) REFERENCES past_import (id, unit),
    CHECK (cardinality(sums) = cardinality(counts)),
    CHECK (cardinality(sums) = CASE WHEN exactness NOT IN ('ANSWERS', 'SUMS') THEN 0
                                    WHEN scale = 'NINE' THEN 9 ELSE 14 END),
    -- No time of a unit has two figures.
    CONSTRAINT past_figure_of_one_time EXCLUDE USING gist (int4range(unit, unit, '[]') WITH &&, days WITH &&)
);
