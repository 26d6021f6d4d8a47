-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- What the ministry reads about all units: counts, and never a word or a name of a citizen.

-- Where a case is on its way up: to the level above, or by the citizen's appeal.
CREATE OR REPLACE VIEW complaint_on_its_way AS
SELECT c.unit, c.received_at, c.finished_at, awaits_unit(c.status) AS awaits_unit, running_deadline(c) AS due,
       is_escalated(c) AS escalated, c.status = 'APPEALED' AS appealed
  FROM complaint c
 WHERE NOT c.integrity;

-- How often the same is said: letters that are copies of each other (a group counts as one voice), by unit.
CREATE OR REPLACE VIEW complaint_copy AS
SELECT c.unit, l.cluster, count(*) AS letters, max(c.received_at) AS last_at
  FROM complaint c
  JOIN complaint_likeness l ON l.complaint = c.id
 WHERE NOT c.integrity
 GROUP BY c.unit, l.cluster;

-- People who complained to a unit five times or more, by the contact they gave openly: how many, never who.
CREATE OR REPLACE VIEW habitual_complainant AS
SELECT unit, count(*) AS people, sum(letters)::bigint AS letters
  FROM (SELECT c.unit, count(*) AS letters
          FROM complaint c
          JOIN complaint_contact k ON k.complaint = c.id
         WHERE c.identity = 'OPEN' AND NOT c.integrity AND c.received_at > now() - interval '1 year'
           AND coalesce(nullif(lower(k.email), ''), nullif(k.phone, '')) IS NOT NULL
         GROUP BY c.unit, coalesce(nullif(lower(k.email), ''), nullif(k.phone, ''))
        HAVING count(*) >= 5) AS often
 GROUP BY unit;

-- Answers of the time without a network, by unit.
CREATE OR REPLACE VIEW late_rating AS
SELECT s.unit, r.answered_on, r.received_at, r.sign
  FROM rating r
  JOIN service s ON s.id = r.service
 WHERE r.late;

-- Questions that a unit has answered.
CREATE OR REPLACE VIEW integrity_answered AS
SELECT DISTINCT unit, period, test FROM integrity_statement;

GRANT SELECT ON complaint_on_its_way, complaint_copy, habitual_complainant, late_rating, integrity_answered,
                integrity_verdict TO suara_web;
GRANT SELECT, INSERT, UPDATE ON open311_client_use TO suara_web;
GRANT UPDATE (used_on, used) ON open311_client TO suara_web;
