-- What a unit put right ("yang kami perbaiki"): short notes of its head, with every wording they ever
-- had. A plan of action (RTL) may later refer to the notes that tell what came of it.

CREATE TABLE improvement (
    id           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit         integer NOT NULL REFERENCES unit (id),
    published_at timestamptz NOT NULL
);
CREATE INDEX improvement_by_unit ON improvement (unit, published_at DESC);
CREATE INDEX improvement_by_time ON improvement (published_at DESC);
CREATE TRIGGER improvement_is_history BEFORE UPDATE OR DELETE ON improvement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The last wording counts; one without words takes the note back.
CREATE TABLE improvement_wording (
    improvement integer NOT NULL REFERENCES improvement (id),
    revision    smallint NOT NULL CHECK (revision BETWEEN 1 AND 100),
    at          timestamptz NOT NULL,
    officer     integer,
    problem     text CHECK (length(problem) BETWEEN 10 AND 200),
    change      text CHECK (length(change) BETWEEN 10 AND 300),
    since       date,
    element     text CHECK (element ~ '^U[1-9]$'),        -- null: none of the nine in particular
    PRIMARY KEY (improvement, revision),
    CHECK (num_nulls(problem, change, since) IN (0, 3)),
    CHECK (element IS NULL OR problem IS NOT NULL)
);
CREATE TRIGGER improvement_wording_is_history BEFORE UPDATE OR DELETE ON improvement_wording
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE VIEW improvement_now AS
SELECT i.id, i.unit, i.published_at, w.revision, w.at AS worded_at, w.problem, w.change, w.since, w.element
  FROM improvement i
 CROSS JOIN LATERAL (
        SELECT *
          FROM improvement_wording
         WHERE improvement = i.id
         ORDER BY revision DESC
         LIMIT 1) AS w
 WHERE w.problem IS NOT NULL;
