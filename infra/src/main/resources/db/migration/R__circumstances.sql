-- What the rules of eligibility look at besides the answers, for all units of a type in a period: the one
-- owner of these rules for rankings and for publications.
--
-- Months count as over from 31 days after their first day. They are counted unit by unit, so that a planner
-- without statistics, as after a first import, has no join to choose that counts the whole type for each of
-- its units. Parameters are told by number: columns have the same names.
CREATE OR REPLACE FUNCTION unit_circumstances(type text, first_day date, last_day date, today date)
RETURNS TABLE (unit integer, open boolean, integrity text, months_missing integer)
LANGUAGE sql STABLE ROWS 500 AS $$
    SELECT u.id, u.closed_on IS NULL OR u.closed_on > $3,
           CASE WHEN q.refuted THEN 'REFUTED' WHEN NOT q.refuted THEN 'QUESTIONED' ELSE 'UNQUESTIONED' END,
           (SELECT count(*) FROM generate_series($2, least($3, $4 - 31), interval '1 month'))::integer
               - (SELECT count(DISTINCT t.month)
                    FROM service AS s
                    JOIN rating_tally_month AS t ON t.service = s.id
                   WHERE s.unit = u.id
                     AND t.month BETWEEN $2 AND least($3, $4 - 31)
                     AND t.respondents > 0)::integer
      FROM unit AS u
      LEFT JOIN (SELECT i.unit, bool_or(i.refuted) AS refuted
                   FROM answer_integrity AS i
                  WHERE i.first_day <= $3 AND i.last_day >= $2
                  GROUP BY i.unit) AS q ON q.unit = u.id
     WHERE u.type = $1
$$;
