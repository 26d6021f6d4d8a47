-- Officers are told by e-mail of answers that are worse than usual, of what falls due, and once a week
-- of how it went. Only counts are stored: no respondent, no word, no time of an answer.

-- Who asked to be told, of which unit, in which language.
CREATE TABLE alert_subscription (
    officer    integer NOT NULL REFERENCES officer (id),
    unit       integer NOT NULL REFERENCES unit (id),
    alerts     boolean NOT NULL,
    digest     boolean NOT NULL,
    language   text NOT NULL CHECK (language IN ('id', 'en')),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (officer, unit),
    CHECK (alerts OR digest)
);
CREATE INDEX alert_subscription_by_unit ON alert_subscription (unit);

-- The answers of transactions below this one were looked at. One row at most.
CREATE TABLE alert_mark (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    covered  xid8 NOT NULL
);

-- A unit that is watched, with the answers of the window that is open: at least an hour, at least ten
-- answers. What was told of it, so that it is not told again.
CREATE TABLE alert_watch (
    unit           integer PRIMARY KEY REFERENCES unit (id),
    revision       integer NOT NULL DEFAULT 0,
    opened_at      timestamptz NOT NULL,
    answers        integer NOT NULL DEFAULT 0 CHECK (answers >= 0),
    low            integer NOT NULL DEFAULT 0 CHECK (low BETWEEN 0 AND answers),
    due_told_on    date,
    digest_told_on date
);

-- The answers of closed windows by the day of closing: what is usual for the unit.
CREATE TABLE alert_day (
    unit    integer NOT NULL REFERENCES unit (id),
    day     date NOT NULL,
    answers integer NOT NULL CHECK (answers > 0),
    low     integer NOT NULL CHECK (low BETWEEN 0 AND answers),
    PRIMARY KEY (unit, day)
);

-- Letters that wait to be sent; removed when the mail server has accepted them. Who no longer wants
-- them is sent none of those that wait.
CREATE TABLE alert_letter (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    officer  integer NOT NULL,
    unit     integer NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('ALERT', 'DIGEST')),
    day      date NOT NULL,
    content  jsonb NOT NULL,
    next_at  timestamptz NOT NULL,              -- not tried before; moved ahead whenever it is tried
    attempts smallint NOT NULL DEFAULT 0,
    FOREIGN KEY (officer, unit) REFERENCES alert_subscription (officer, unit) ON DELETE CASCADE
);
CREATE INDEX alert_letter_due ON alert_letter (next_at);
CREATE INDEX alert_letter_by_officer ON alert_letter (officer, unit);

-- Answers that say how it is at an office now: from forms that citizens filled in there and then.
CREATE VIEW arrived_answer AS
SELECT s.unit, r.written_by, r.received_at,
       r.u1 + r.u2 + r.u3 + r.u4 + r.u5 + r.u6 + r.u7 + r.u8 + r.u9 AS total
  FROM rating r
  JOIN service s ON s.id = r.service
 WHERE r.sign = 1 AND r.channel <> 'IMPORT' AND NOT r.burst AND NOT r.late;

-- The counted answers of a unit day by day, as live_tally has them by month.
CREATE VIEW day_tally AS
SELECT s.unit, t.day, t.respondents, t.complete, t.total_sum, t.total_squares,
       ARRAY[u1_1, u1_2, u1_3, u1_4, u2_1, u2_2, u2_3, u2_4, u3_1, u3_2, u3_3, u3_4,
             u4_1, u4_2, u4_3, u4_4, u5_1, u5_2, u5_3, u5_4, u6_1, u6_2, u6_3, u6_4,
             u7_1, u7_2, u7_3, u7_4, u8_1, u8_2, u8_3, u8_4, u9_1, u9_2, u9_3, u9_4]::bigint[] AS counts
  FROM rating_tally t
  JOIN service s ON s.id = t.service;
