-- One response per visit: codes that an office hands out, and answers that came with one.

-- Codes are minted for a unit by the ministry, a sheet at a time. The codes themselves are stored
-- nowhere: they are printed once.
CREATE TABLE visit_batch (
    id           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key          uuid NOT NULL UNIQUE,                -- of the form that asked for it
    unit         integer NOT NULL REFERENCES unit (id),
    codes        integer NOT NULL CHECK (codes BETWEEN 1 AND 480),
    minted_by    integer NOT NULL REFERENCES officer (id),
    minted_at    timestamptz NOT NULL,
    withdrawn_at timestamptz,
    withdrawn    integer NOT NULL DEFAULT 0 CHECK (withdrawn BETWEEN 0 AND codes)
);
CREATE INDEX visit_batch_by_unit ON visit_batch (unit, minted_at);

-- The codes that can still be used, as keyed hashes. Using a code deletes its row, so there is no
-- row of a used code that could hold a time, a place in an order, a transaction number or a pointer
-- to the answer. The rows of a sheet are stored in the order of their hashes, which says nothing of
-- the order on paper.
CREATE TABLE visit_code (
    hash  bytea PRIMARY KEY CHECK (length(hash) = 32),
    batch integer NOT NULL REFERENCES visit_batch (id)
);
CREATE INDEX visit_code_by_batch ON visit_code (batch);
-- Removed rows shall not linger in the files either.
ALTER TABLE visit_code SET (autovacuum_vacuum_threshold = 10, autovacuum_vacuum_scale_factor = 0);

-- Uses codes, each once: gives back those that could be used. One order for everybody, so that two
-- statements with the same codes do not wait for each other.
CREATE FUNCTION use_visit_codes(given bytea[]) RETURNS SETOF bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    one bytea;
BEGIN
    FOR one IN SELECT DISTINCT code FROM unnest(given) AS code WHERE code IS NOT NULL ORDER BY code LOOP
        DELETE FROM visit_code WHERE hash = one;
        IF FOUND THEN
            RETURN NEXT one;
        END IF;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION use_visit_codes(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_visit_codes(bytea[]) TO suara_web;

-- Makes the rest of a sheet useless, for example when it was lost.
CREATE FUNCTION withdraw_visit_codes(of_batch integer, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM visit_code WHERE batch = of_batch;
    GET DIAGNOSTICS gone = ROW_COUNT;
    UPDATE visit_batch SET withdrawn_at = at, withdrawn = withdrawn + gone
     WHERE id = of_batch AND withdrawn_at IS NULL;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION withdraw_visit_codes(integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdraw_visit_codes(integer, timestamptz) TO suara_web;

-- An answer knows that a code came with it, never which one.
ALTER TABLE rating ADD COLUMN verified boolean NOT NULL DEFAULT false;
