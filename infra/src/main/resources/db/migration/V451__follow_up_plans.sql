-- What a unit means to do about its weakest elements ("rencana tindak lanjut", RTL): who, until when,
-- how far it is, and what shows that it was done. Every state it was ever in stays.

CREATE TABLE planned_action (
    id     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit   integer NOT NULL REFERENCES unit (id),
    period text NOT NULL                                  -- whose answers it follows from
);
CREATE INDEX planned_action_by_unit ON planned_action (unit, period);
CREATE TRIGGER planned_action_is_history BEFORE UPDATE OR DELETE ON planned_action
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE planned_action_state (
    action   integer NOT NULL REFERENCES planned_action (id),
    revision smallint NOT NULL CHECK (revision BETWEEN 1 AND 200),
    at       timestamptz NOT NULL,
    officer  integer NOT NULL REFERENCES officer (id),
    element  text NOT NULL CHECK (element ~ '^U[1-9]$'),
    words    text NOT NULL CHECK (says_something(words) AND length(words) BETWEEN 10 AND 300),
    owner    text NOT NULL CHECK (says_something(owner) AND length(owner) BETWEEN 3 AND 100),
    due      date NOT NULL,
    status   text NOT NULL CHECK (status IN ('PLANNED', 'RUNNING', 'DONE', 'DROPPED')),
    evidence text CHECK (says_something(evidence) AND length(evidence) <= 500),
    PRIMARY KEY (action, revision),
    CHECK (status <> 'DONE' OR evidence IS NOT NULL)
);
CREATE TRIGGER planned_action_state_is_history BEFORE UPDATE OR DELETE ON planned_action_state
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The note that tells everybody what came of an action.
ALTER TABLE improvement ADD COLUMN planned_action integer REFERENCES planned_action (id);

CREATE VIEW planned_action_now AS
SELECT a.id, a.unit, a.period, s.revision, s.at, s.element, s.words, s.owner, s.due, s.status, s.evidence,
       EXISTS (SELECT
                 FROM improvement i
                 JOIN improvement_now n ON n.id = i.id
                WHERE i.planned_action = a.id) AS published
  FROM planned_action a
 CROSS JOIN LATERAL (
        SELECT *
          FROM planned_action_state
         WHERE action = a.id
         ORDER BY revision DESC
         LIMIT 1) AS s;
