-- Questions that the answers of a unit raise, and what a person thought of them.

-- Made anew by the job "integrity"; a question that has gone is deleted.
CREATE TABLE integrity_finding (
    unit        integer NOT NULL REFERENCES unit (id),
    period      text NOT NULL,
    first_day   date NOT NULL,
    last_day    date NOT NULL CHECK (last_day >= first_day),
    test        text NOT NULL CHECK (test IN ('STRAIGHT_LINE', 'BURST', 'NIGHT', 'SECONDS')),
    answers     bigint NOT NULL,
    observed    bigint NOT NULL,
    expected    double precision NOT NULL,
    p           double precision NOT NULL CHECK (p BETWEEN 0 AND 1),
    q           double precision NOT NULL CHECK (q BETWEEN 0 AND 1),
    began_at    timestamp,                       -- of a burst: the hour, in the unit's zone
    method      text NOT NULL,
    computed_at timestamptz NOT NULL,
    PRIMARY KEY (unit, period, test)
);

-- A verdict outlives the question: if the same question comes up with more answers, it is asked anew.
CREATE TABLE integrity_review (
    unit        integer NOT NULL REFERENCES unit (id),
    period      text NOT NULL,
    test        text NOT NULL,
    observed    bigint NOT NULL,                 -- what the verdict was given on
    genuine     boolean NOT NULL,
    reason      text NOT NULL CHECK (says_something(reason) AND length(reason) <= 1000),
    officer     integer NOT NULL REFERENCES officer (id),
    reviewed_at timestamptz NOT NULL,
    PRIMARY KEY (unit, period, test)
);

-- What figures have to wait for: questions that nobody has called genuine.
CREATE VIEW open_integrity_finding AS
SELECT f.*
  FROM integrity_finding f
  LEFT JOIN integrity_review r
    ON r.unit = f.unit AND r.period = f.period AND r.test = f.test AND r.observed >= f.observed
 WHERE NOT coalesce(r.genuine, false);

-- How answers look, without what they say: what patterns are looked for in. Imported ones have no
-- time and no form of their own.
CREATE VIEW screened_answer AS
SELECT s.unit, u.type, r.channel, r.sign, NOT r.late AS timed, r.answered_on, r.received_at,
       r.u1 = r.u2 AND r.u2 = r.u3 AND r.u3 = r.u4 AND r.u4 = r.u5
       AND r.u5 = r.u6 AND r.u6 = r.u7 AND r.u7 = r.u8 AND r.u8 = r.u9 AS straight,
       r.received_at AT TIME ZONE u.time_zone AS at
  FROM rating AS r
  JOIN service AS s ON s.id = r.service
  JOIN unit AS u ON u.id = s.unit
 WHERE r.channel <> 'IMPORT';
