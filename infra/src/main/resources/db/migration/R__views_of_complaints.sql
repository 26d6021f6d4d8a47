-- What other features read of complaints. Each view holds one rule of who may see what.

-- What the full text search may find: no supervisory content, no confidential author, nothing that
-- was taken back.
CREATE OR REPLACE VIEW searchable_complaint AS
SELECT c.id, c.ticket, u.code AS unit, u.region, c.class, c.category, c.status, c.received_at,
       (c.received_at AT TIME ZONE u.time_zone)::date AS received_on, c.secret, c.text,
       CASE WHEN c.released_at IS NOT NULL THEN c.public_text END AS released,
       concat_ws(' ', u.name, u.short_name, u.aliases, t.name, r.name, s.name) AS context,
       c.masked,
       (SELECT string_agg(m.text, E'\n' ORDER BY m.id)
          FROM complaint_message m
         WHERE m.complaint = c.id AND m.author = 'OFFICER') AS replies,
       CASE WHEN c.released_at IS NOT NULL THEN c.public_reply END AS released_reply
  FROM complaint c
  JOIN unit u ON u.id = c.unit
  JOIN unit_type t ON t.code = u.type
  JOIN region r ON r.code = u.region
  LEFT JOIN service s ON s.id = c.service
 WHERE NOT c.integrity
   AND c.identity <> 'CONFIDENTIAL'
   AND c.status <> 'WITHDRAWN'
   AND c.erased_at IS NULL;

-- When a complaint was received, as everybody may know it: the beginning of the day on the unit's calendar.
-- By the minute a counter would find out who stood there.
CREATE OR REPLACE FUNCTION public_receipt(at timestamptz, zone text) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN date_trunc('day', at AT TIME ZONE zone) AT TIME ZONE zone;

-- What everybody may read, in the words that were released. The exact time of receipt serves the order and the
-- index alone; what is shown is "received_day".
CREATE OR REPLACE VIEW released_complaint AS
SELECT c.id, c.unit, c.status LIKE 'FINISHED%' AS finished, c.public_text, c.received_at,
       c.public_reply, c.public_reply_at, public_receipt(c.received_at, u.time_zone) AS received_day, u.time_zone
  FROM complaint c
  JOIN unit u ON u.id = c.unit
 WHERE c.released_at IS NOT NULL
   AND c.public_text IS NOT NULL
   AND NOT c.secret
   AND NOT c.integrity
   AND c.identity <> 'CONFIDENTIAL'
   AND c.status NOT IN ('REJECTED', 'WITHDRAWN');

-- The clock of every case on a unit's desk, without a word of it.
CREATE OR REPLACE VIEW complaint_on_desk AS
SELECT c.unit, c.received_at, c.first_reply_at, c.due_reply, awaits_unit(c.status) AS awaits_unit,
       running_deadline(c) AS due
  FROM complaint c
 WHERE NOT c.integrity;

-- What may be learned from the words of complaints: nothing secret or confidential, no supervisory content, nothing
-- that was taken back, and only what a person decided.
CREATE OR REPLACE VIEW categorised_complaint AS
SELECT c.id, c.unit, c.category, c.text
  FROM complaint c
  JOIN (SELECT DISTINCT complaint FROM complaint_event WHERE kind = 'CATEGORISED') AS said ON said.complaint = c.id
 WHERE c.category IS NOT NULL AND NOT c.integrity AND NOT c.secret AND c.identity <> 'CONFIDENTIAL'
   AND c.status <> 'WITHDRAWN' AND c.erased_at IS NULL;

CREATE OR REPLACE VIEW stance_of_complaint AS
SELECT c.id, c.unit, s.stance, c.text
  FROM complaint_stance s
  JOIN complaint c ON c.id = s.complaint
 WHERE NOT c.integrity AND NOT c.secret AND c.identity <> 'CONFIDENTIAL'
   AND c.status <> 'WITHDRAWN' AND c.erased_at IS NULL;

GRANT SELECT ON searchable_complaint, released_complaint, complaint_on_desk, categorised_complaint, stance_of_complaint
   TO suara_web;

-- The rule of the running deadline as it was before a whole row was looked at.
DROP FUNCTION IF EXISTS running_deadline(text, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz);

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
