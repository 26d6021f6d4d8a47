-- Which units are visited to see whether their answers are what they look like: drawn at random with
-- stated chances, so that nobody can say that a unit was picked, and anybody can draw again.

CREATE TABLE inspection_plan (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type      text NOT NULL REFERENCES unit_type (code),
    period    text NOT NULL,
    size      integer NOT NULL CHECK (size BETWEEN 1 AND 500),
    seed      text NOT NULL CHECK (seed ~ '^[0-9a-f]{32}$'),
    method    text NOT NULL,
    reason    text NOT NULL CHECK (says_something(reason) AND length(reason) <= 1000),
    drawn_by  integer NOT NULL REFERENCES officer (id),
    drawn_at  timestamptz NOT NULL
);

-- Every unit that could have been drawn, with what was known of it then.
CREATE TABLE inspection_unit (
    plan   integer NOT NULL REFERENCES inspection_plan (id),
    unit   integer NOT NULL REFERENCES unit (id),
    signs  text[] NOT NULL,
    points integer NOT NULL CHECK (points >= 1),
    chance double precision NOT NULL CHECK (chance > 0 AND chance <= 1),
    place  integer NOT NULL CHECK (place >= 1),        -- in the order of the draw
    drawn  boolean NOT NULL,
    PRIMARY KEY (plan, unit)
);

CREATE TRIGGER inspection_plan_is_history BEFORE UPDATE OR DELETE ON inspection_plan
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inspection_unit_is_history BEFORE UPDATE OR DELETE ON inspection_unit
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
