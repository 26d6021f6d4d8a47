-- Files that officers ask for: made in the background, kept for a day.

CREATE TABLE export_file (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit       integer NOT NULL REFERENCES unit (id),
    officer    integer NOT NULL REFERENCES officer (id),
    kind       text NOT NULL CHECK (kind IN ('ANSWERS', 'COMPLAINTS')),
    format     text NOT NULL CHECK (format IN ('CSV', 'XLSX')),
    period     text NOT NULL,
    asked_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    state      text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'READY', 'FAILED')),
    taken_at   timestamptz,
    tries      integer NOT NULL DEFAULT 0,
    done       bigint NOT NULL DEFAULT 0,                 -- rows written so far
    parts      integer NOT NULL DEFAULT 0,
    bytes      bigint NOT NULL DEFAULT 0
);
CREATE INDEX export_file_to_do ON export_file (id) WHERE state = 'WAITING';
CREATE INDEX export_file_by_officer ON export_file (officer, id DESC);

-- They can be made again, so nothing is lost when a crash empties this.
CREATE UNLOGGED TABLE export_part (
    export  bigint NOT NULL,
    part    integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (export, part)
);
ALTER TABLE export_part ALTER COLUMN content SET STORAGE EXTERNAL;

-- Answers as a file may hold them: without who gave them, when in the month, and by what device.
CREATE VIEW exported_answer AS
SELECT s.unit, s.code AS service, r.received_at, r.answered_on, to_char(r.answered_on, 'YYYY-MM') AS month,
       r.channel::text AS channel, r.u1, r.u2, r.u3, r.u4, r.u5, r.u6, r.u7, r.u8, r.u9
  FROM rating r
  JOIN service s ON s.id = r.service
 WHERE r.sign = 1
   AND NOT EXISTS (SELECT FROM rating w WHERE w.sign = -1 AND w.key = r.key);

-- Cases of a unit as a file may hold them: what a unit does not see on its desk is not there, what
-- was written in confidence is there without its words, and nobody's name.
CREATE VIEW exported_complaint AS
SELECT c.unit, c.ticket, c.received_at, c.received_at AT TIME ZONE u.time_zone AS received, c.class, c.category,
       s.code AS service, c.status, c.due_finish AT TIME ZONE u.time_zone AS due,
       c.first_reply_at AT TIME ZONE u.time_zone AS replied, c.finished_at AT TIME ZONE u.time_zone AS finished,
       c.satisfied,
       CASE WHEN NOT c.secret AND c.identity <> 'CONFIDENTIAL' AND c.status <> 'WITHDRAWN' THEN c.text END AS words
  FROM complaint c
  JOIN unit u ON u.id = c.unit
  LEFT JOIN service s ON s.id = c.service
 WHERE NOT c.integrity;
