-- Units that get another code, close, or go on in another unit: what they were called stays known, and
-- what was done can be undone.

-- The unit in which a closed one goes on.
ALTER TABLE unit
    ADD COLUMN heir integer REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT unit_heir CHECK (heir IS NULL OR (heir <> id AND closed_on IS NOT NULL));
CREATE INDEX unit_by_heir ON unit (heir) WHERE heir IS NOT NULL;

-- Codes that a unit had once; they lead to it for good, and nobody else gets them.
CREATE TABLE unit_former_code (
    code  text PRIMARY KEY,
    unit  integer NOT NULL REFERENCES unit (id),
    until timestamptz NOT NULL
);
CREATE INDEX unit_former_code_by_unit ON unit_former_code (unit);

-- After the statement, when what somebody else has committed meanwhile is seen.
CREATE FUNCTION keep_former_codes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM unit_former_code f WHERE f.code = NEW.code AND f.unit <> NEW.id) THEN
        RAISE unique_violation USING MESSAGE = 'a unit had this code';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER unit_takes_no_former_code AFTER INSERT OR UPDATE OF code ON unit
    FOR EACH ROW EXECUTE FUNCTION keep_former_codes();

-- What went over to the heir, by its keys, so that it can come back.
CREATE TABLE unit_succession (
    id       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit     integer NOT NULL REFERENCES unit (id),
    heir     integer NOT NULL REFERENCES unit (id),
    at       timestamptz NOT NULL,
    moved    jsonb NOT NULL,
    ended_at timestamptz
);
CREATE UNIQUE INDEX unit_succession_in_force ON unit_succession (unit) WHERE ended_at IS NULL;
