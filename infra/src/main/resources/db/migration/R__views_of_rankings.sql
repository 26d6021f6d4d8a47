-- What the comparison of units rests on, and when it has to be made anew.

-- What the answers of a unit are worth: open questions, and those that a person has called not genuine.
CREATE OR REPLACE VIEW answer_integrity AS
SELECT f.unit, f.first_day, f.last_day, coalesce(NOT r.genuine, false) AS refuted
  FROM open_integrity_finding AS f
  LEFT JOIN integrity_review AS r
    ON r.unit = f.unit AND r.period = f.period AND r.test = f.test AND r.observed >= f.observed;

-- Rankings that other rules, or another word on the answers of a unit, would change: what was filed is
-- compared with what holds now.
CREATE OR REPLACE VIEW outdated_ranking AS
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
