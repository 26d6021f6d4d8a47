-- Planned actions as they stand now.

-- When an action was done, for the question what came of it: since then it is done without a break.
CREATE OR REPLACE VIEW planned_action_now AS
SELECT a.id, a.unit, a.period, s.revision, s.at, s.element, s.words, s.owner, s.due, s.status, s.evidence,
       EXISTS (SELECT
                 FROM improvement i
                 JOIN improvement_now n ON n.id = i.id
                WHERE i.planned_action = a.id) AS published,
       (SELECT min(d.at)
          FROM planned_action_state d
         WHERE d.action = a.id
           AND d.status = 'DONE'
           AND NOT EXISTS (SELECT
                             FROM planned_action_state later
                            WHERE later.action = a.id
                              AND later.revision > d.revision
                              AND later.status <> 'DONE')) AS done_at
  FROM planned_action a
 CROSS JOIN LATERAL (
        SELECT *
          FROM planned_action_state
         WHERE action = a.id
         ORDER BY revision DESC
         LIMIT 1) AS s;
