-- What a place would be under other defensible choices; "robust" where all of them agree.
CREATE TABLE ranking_variant (
    type    text NOT NULL,
    period  text NOT NULL,
    unit    integer NOT NULL,
    variant text NOT NULL CHECK (variant IN ('WEIGHT_0111', 'WITHOUT_QUESTIONED', 'SELF_ANSWERED', 'SAME_RESPONDENTS', 'FALSE_DISCOVERY')),
    ikm     numeric(5, 2),                            -- empty where too few answers are left
    grade   text CHECK (grade IN ('A', 'B', 'C', 'D')),
    tier    text CHECK (tier IN ('ABOVE', 'NOT_DISTINGUISHABLE', 'BELOW')),
    PRIMARY KEY (type, period, unit, variant),
    FOREIGN KEY (type, period, unit) REFERENCES ranking_row (type, period, unit) ON DELETE CASCADE
);

ALTER TABLE ranking ADD COLUMN variants_at timestamptz;

-- Probability to be among the best tenth of the group, simulated.
ALTER TABLE ranking_row ADD COLUMN lead_probability double precision CHECK (lead_probability BETWEEN 0 AND 1);

-- Answers as the comparisons need them: the total of a complete form, by whom and how it came.
CREATE VIEW answer_total AS
SELECT s.unit, u.type, r.channel, r.sign, r.answered_on, r.received_at, NOT r.late AS timed,
       r.received_at AT TIME ZONE u.time_zone AS at,
       coalesce(r.sex, '?') AS sex,
       CASE WHEN r.age < 30 THEN '-29' WHEN r.age < 50 THEN '30-49' WHEN r.age >= 50 THEN '50-' ELSE '?' END AS age,
       r.u1 = r.u2 AND r.u2 = r.u3 AND r.u3 = r.u4 AND r.u4 = r.u5
       AND r.u5 = r.u6 AND r.u6 = r.u7 AND r.u7 = r.u8 AND r.u8 = r.u9 AS straight,
       r.u1 + r.u2 + r.u3 + r.u4 + r.u5 + r.u6 + r.u7 + r.u8 + r.u9 AS total
  FROM rating AS r
  JOIN service AS s ON s.id = r.service
  JOIN unit AS u ON u.id = s.unit;

-- Those of them that an open question is about.
CREATE VIEW questioned_answer AS
SELECT a.*
  FROM answer_total AS a
 WHERE EXISTS (SELECT
                 FROM open_integrity_finding AS f
                WHERE f.unit = a.unit
                  AND a.answered_on BETWEEN f.first_day AND f.last_day
                  AND (f.test = 'NIGHT' AND a.timed AND extract(hour FROM a.at) < 5
                       OR f.test = 'BURST' AND a.timed AND date_trunc('hour', a.at) = f.began_at
                       OR f.test = 'STRAIGHT_LINE' AND a.straight));
