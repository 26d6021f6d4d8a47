-- A large backlog of ratings is counted in parts, each in its own transaction.

-- One row per month partition of a run that is under way; all gone when the run is closed.
CREATE TABLE tally_part (
    run           bigint NOT NULL,
    part          integer NOT NULL,
    covered_from  xid8 NOT NULL,
    covered_to    xid8 NOT NULL,
    received_from timestamptz NOT NULL,
    received_to   timestamptz NOT NULL,
    -- The days this part alone may add to directly; empty where no month is its own.
    own_from      date NOT NULL,
    own_to        date NOT NULL,
    ratings       bigint,                             -- null: still to be counted
    PRIMARY KEY (run, part),
    CHECK (received_from < received_to)
);

-- Counts of other parts' days wait here until the run is closed, so that parts never meet.
CREATE TABLE tally_stage (LIKE rating_tally);
ALTER TABLE tally_stage DROP COLUMN changed_in;

-- Daily tallies are derived from ratings, whose services are checked; checking each again costs a
-- third of the counting. Nobody asks them by run, and without that index an update stays on its page.
ALTER TABLE rating_tally DROP CONSTRAINT rating_tally_service_fkey;
DROP INDEX rating_tally_by_run;
ALTER TABLE rating_tally SET (fillfactor = 90);
ALTER TABLE rating_tally_month SET (fillfactor = 80);

-- Withdrawals are few and counted apart.
CREATE INDEX rating_withdrawn ON rating (written_by) WHERE sign = -1;

-- Up to which tally run each later job has worked.
CREATE TABLE figure_mark (
    job text PRIMARY KEY CHECK (job ~ '^[a-z-]{3,40}$'),
    run bigint NOT NULL
);
CREATE INDEX indicator_by_run ON indicator (changed_in);
