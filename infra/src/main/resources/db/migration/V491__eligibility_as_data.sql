-- Who can be compared is decided by rules that are known before a period begins. A version holds for
-- the periods that begin on its day or later, and is never changed.
CREATE TABLE eligibility_rules (
    version         integer PRIMARY KEY CHECK (version >= 1),
    valid_from      date NOT NULL UNIQUE,
    least_answers   integer NOT NULL CHECK (least_answers >= 30),
    required_sample boolean NOT NULL,                 -- where the number of users is known
    least_coverage  double precision CHECK (least_coverage > 0 AND least_coverage <= 1),
    every_month     boolean NOT NULL,
    worst_integrity text NOT NULL CHECK (worst_integrity IN ('UNQUESTIONED', 'QUESTIONED', 'REFUTED')),
    reason          text NOT NULL CHECK (says_something(reason)),
    decided_at      timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER eligibility_rules_are_immutable BEFORE UPDATE OR DELETE ON eligibility_rules
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO eligibility_rules (version, valid_from, least_answers, required_sample, every_month, worst_integrity, reason)
VALUES (1, '1900-01-01', 30, true, false, 'QUESTIONED', 'Syarat awal: minimal 30 penilaian, sampel sesuai PermenPANRB 14/2017, jawaban tidak dinyatakan tidak asli');

ALTER TABLE ranking ADD COLUMN rules integer REFERENCES eligibility_rules (version);

-- What the rules were applied to, so that a reason can be told with its figures.
ALTER TABLE ranking_row
    ADD COLUMN answers        bigint,                 -- to the element that fewest people answered
    ADD COLUMN population     bigint,
    ADD COLUMN months_missing integer NOT NULL DEFAULT 0,
    ADD COLUMN integrity      text NOT NULL DEFAULT 'UNQUESTIONED'
        CHECK (integrity IN ('UNQUESTIONED', 'QUESTIONED', 'REFUTED'));

CREATE FUNCTION first_day_of(period text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN make_date(
        left(period, 4)::integer,
        CASE substr(period, 6, 1)
            WHEN '' THEN 1
            WHEN 'S' THEN 6 * substr(period, 7)::integer - 5
            WHEN 'Q' THEN 3 * substr(period, 7)::integer - 2
            ELSE substr(period, 6)::integer
        END,
        1);

-- The version that holds for a period.
CREATE FUNCTION eligibility_version(period text) RETURNS integer
    LANGUAGE sql STABLE STRICT
    RETURN (SELECT r.version FROM eligibility_rules AS r
             WHERE r.valid_from <= first_day_of(period)
             ORDER BY r.valid_from DESC
             LIMIT 1);

-- What the answers of a unit are worth: open questions, and those that a person has called not genuine.
CREATE VIEW answer_integrity AS
SELECT f.unit, f.first_day, f.last_day,
       coalesce(NOT r.genuine, false) AS refuted,
       greatest(f.computed_at, r.reviewed_at) AS known_at
  FROM open_integrity_finding AS f
  LEFT JOIN integrity_review AS r
    ON r.unit = f.unit AND r.period = f.period AND r.test = f.test AND r.observed >= f.observed;

-- Rankings that other rules or another verdict would change.
CREATE VIEW outdated_ranking AS
SELECT g.type, g.period
  FROM ranking AS g
  JOIN (SELECT period, eligibility_version(period) AS version
          FROM (SELECT DISTINCT period FROM ranking) AS periods) AS held USING (period)
 WHERE g.status <> 'PUBLISHED'
   AND (g.rules IS DISTINCT FROM held.version
        OR EXISTS (SELECT
                     FROM integrity_review AS v
                     JOIN integrity_finding AS f ON f.unit = v.unit AND f.period = v.period AND f.test = v.test
                     JOIN indicator AS i
                       ON i.unit = v.unit AND i.period = g.period
                      AND i.first_day <= f.last_day AND i.last_day >= f.first_day
                     JOIN unit AS u ON u.id = v.unit
                    WHERE u.type = g.type AND v.reviewed_at > g.computed_at));
