-- Adds up bigints that hold several small counts side by side; as fast as a sum can be, because it
-- stays a bigint (sum(bigint) is a numeric).
CREATE AGGREGATE lane_sum(bigint) (
    SFUNC = int8pl, STYPE = bigint, INITCOND = '0', COMBINEFUNC = int8pl, PARALLEL = SAFE
);

-- No tally was there when the run was split: the part's own days can be inserted without looking.
ALTER TABLE tally_part ADD COLUMN fresh boolean NOT NULL DEFAULT false;
