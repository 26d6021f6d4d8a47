-- Rankings that other rules, or another word on the answers of a unit, would change: what was filed is
-- compared with what holds now. That also finds a question that came up or went away since, whatever the
-- times of both say.
DROP VIEW outdated_ranking;
DROP VIEW answer_integrity;

-- What the answers of a unit are worth: open questions, and those that a person has called not genuine.
CREATE VIEW answer_integrity AS
SELECT f.unit, f.first_day, f.last_day, coalesce(NOT r.genuine, false) AS refuted
  FROM open_integrity_finding AS f
  LEFT JOIN integrity_review AS r
    ON r.unit = f.unit AND r.period = f.period AND r.test = f.test AND r.observed >= f.observed;

CREATE FUNCTION last_day_of(period text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (first_day_of(period)
            + CASE substr(period, 6, 1)
                  WHEN '' THEN interval '1 year'
                  WHEN 'S' THEN interval '6 months'
                  WHEN 'Q' THEN interval '3 months'
                  ELSE interval '1 month'
              END)::date - 1;

CREATE INDEX ranking_row_by_unit ON ranking_row (unit);
CREATE INDEX ranking_row_in_question ON ranking_row (unit) WHERE integrity <> 'UNQUESTIONED';

CREATE VIEW outdated_ranking AS
SELECT g.type, g.period
  FROM ranking AS g
  JOIN (SELECT period, eligibility_version(period) AS version
          FROM (SELECT DISTINCT period FROM ranking) AS periods) AS held USING (period)
 WHERE g.status <> 'PUBLISHED' AND g.rules IS DISTINCT FROM held.version
 UNION
SELECT w.type, w.period
  FROM (SELECT unit FROM answer_integrity
         UNION
        SELECT unit FROM ranking_row WHERE integrity <> 'UNQUESTIONED') AS suspect
  JOIN ranking_row AS w USING (unit)
  JOIN ranking AS g ON g.type = w.type AND g.period = w.period
 CROSS JOIN LATERAL (SELECT bool_or(a.refuted) AS refuted
                       FROM answer_integrity AS a
                      WHERE a.unit = w.unit
                        AND a.first_day <= last_day_of(w.period)
                        AND a.last_day >= first_day_of(w.period)) AS now
 WHERE g.status <> 'PUBLISHED'
   AND w.integrity <> CASE WHEN now.refuted THEN 'REFUTED'
                           WHEN NOT now.refuted THEN 'QUESTIONED'
                           ELSE 'UNQUESTIONED' END;

-- Which quarters of a group have been screened, and up to which counting run: so that a long list of them
-- can be worked off in turns.
CREATE TABLE integrity_screening (
    type        text NOT NULL REFERENCES unit_type (code),
    quarter     date NOT NULL,
    run         bigint NOT NULL,
    questions   integer NOT NULL,
    screened_at timestamptz NOT NULL,
    PRIMARY KEY (type, quarter)
);
