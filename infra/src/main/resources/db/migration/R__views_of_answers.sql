-- The answers as jobs and officers' pages read them: without anybody's words.

-- As the comparisons need them: the total of a complete form, by whom and how it came; "burst": see "rating".
CREATE OR REPLACE VIEW answer_total AS
SELECT s.unit, u.type, r.channel, r.sign, r.answered_on, r.received_at, NOT r.late AS timed,
       r.received_at AT TIME ZONE u.time_zone AS at,
       coalesce(r.sex, '?') AS sex,
       CASE WHEN r.age < 30 THEN '-29' WHEN r.age < 50 THEN '30-49' WHEN r.age >= 50 THEN '50-' ELSE '?' END AS age,
       r.u1 = r.u2 AND r.u2 = r.u3 AND r.u3 = r.u4 AND r.u4 = r.u5
       AND r.u5 = r.u6 AND r.u6 = r.u7 AND r.u7 = r.u8 AND r.u8 = r.u9 AS straight,
       r.u1 + r.u2 + r.u3 + r.u4 + r.u5 + r.u6 + r.u7 + r.u8 + r.u9 AS total,
       r.burst
  FROM rating AS r
  JOIN service AS s ON s.id = r.service
  JOIN unit AS u ON u.id = s.unit;

-- Those of them that an open question is about. Seconds, intervals, forms and words raise a question about the
-- whole, not about single answers.
CREATE OR REPLACE VIEW questioned_answer AS
SELECT a.*
  FROM answer_total AS a
 WHERE EXISTS (SELECT
                 FROM open_integrity_finding AS f
                WHERE f.unit = a.unit
                  AND a.answered_on BETWEEN f.first_day AND f.last_day
                  AND (f.test = 'NIGHT' AND a.timed AND extract(hour FROM a.at) < 5
                       OR f.test = 'BURST' AND a.timed AND date_trunc('hour', a.at) = f.began_at
                       OR f.test = 'STRAIGHT_LINE' AND a.straight
                       OR f.test = 'LAST_DAYS' AND a.answered_on > f.last_day - 5
                       OR f.test = 'STAFF' AND a.channel = 'STAFF'
                       OR f.test = 'NETWORK' AND a.burst));

-- As the screen looks at them; "form": the nine answers as one number.
CREATE OR REPLACE VIEW screened_answer AS
SELECT s.unit, u.type, r.channel, r.sign, NOT r.late AS timed, r.answered_on, r.received_at,
       r.u1 = r.u2 AND r.u2 = r.u3 AND r.u3 = r.u4 AND r.u4 = r.u5
       AND r.u5 = r.u6 AND r.u6 = r.u7 AND r.u7 = r.u8 AND r.u8 = r.u9 AS straight,
       r.received_at AT TIME ZONE u.time_zone AS at,
       r.burst,
       ((((((((r.u1 * 10 + r.u2) * 10 + r.u3) * 10 + r.u4) * 10 + r.u5) * 10 + r.u6) * 10 + r.u7) * 10 + r.u8) * 10
        + r.u9) AS form
  FROM rating AS r
  JOIN service AS s ON s.id = r.service
  JOIN unit AS u ON u.id = s.unit
 WHERE r.channel <> 'IMPORT';

-- Beside what respondents told of themselves; "part": one of twenty, by the key, which tells nothing of who
-- filled the form in.
CREATE OR REPLACE VIEW answer_by_profile AS
SELECT s.unit, r.received_at, r.answered_on, r.sign, r.sex, r.education, r.occupation,
       CASE WHEN r.age < 17 THEN '0-16'
            WHEN r.age < 25 THEN '17-24'
            WHEN r.age < 35 THEN '25-34'
            WHEN r.age < 45 THEN '35-44'
            WHEN r.age < 60 THEN '45-59'
            WHEN r.age >= 60 THEN '60-120'
       END AS age,
       r.u1, r.u2, r.u3, r.u4, r.u5, r.u6, r.u7, r.u8, r.u9,
       (r.u1 + r.u2 + r.u3 + r.u4 + r.u5 + r.u6 + r.u7 + r.u8 + r.u9)::integer AS total,
       get_byte(uuid_send(r.key), 15) % 20 AS part
  FROM rating r
  JOIN service s ON s.id = r.service;
