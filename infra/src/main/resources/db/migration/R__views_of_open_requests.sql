-- What other programs read of complaints (Open311).

-- Pictures that everybody may see: chosen one by one, and only while the words beside them are public.
CREATE OR REPLACE VIEW released_picture AS
SELECT f.complaint, c.ticket, f.number::integer AS number, f.bytes
  FROM complaint_file f
  JOIN released_complaint r ON r.id = f.complaint
  JOIN complaint c ON c.id = f.complaint
 WHERE f.released_at IS NOT NULL;

-- Released complaints, by the rule of "released_complaint", with what the standard asks for. The place
-- is the office's: where a citizen stood is not public. Changed is when anything of it last became
-- public; the standard wants the end of a closed request as its time of update. Received is the day;
-- "sought_at" is for the index alone.
CREATE OR REPLACE VIEW open_request AS
SELECT r.id, c.ticket, r.unit, u.region, c.status, r.finished AS closed,
       CASE WHEN c.class = 'COMPLAINT' THEN coalesce(c.category, 'OTHER') ELSE c.class END AS service_code,
       r.public_text, r.public_reply, r.received_day AS received_at,
       CASE WHEN r.finished THEN coalesce(c.finished_at, c.released_at)
            ELSE greatest(c.released_at, r.public_reply_at) END AS updated_at,
       greatest(c.released_at, r.public_reply_at, c.finished_at) AS changed_at,
       c.due_finish, u.latitude, u.longitude, r.received_at AS sought_at,
       ARRAY(SELECT p.number FROM released_picture p WHERE p.complaint = r.id ORDER BY p.number) AS pictures
  FROM released_complaint r
  JOIN complaint c ON c.id = r.id
  JOIN unit u ON u.id = r.unit;

-- How complaints go on, for the client that sent them: steps without a word of anybody.
CREATE OR REPLACE VIEW followed_step AS
SELECT e.id, q.client, c.ticket, c.unit, e.at, e.kind, o.public_reply,
       CASE WHEN c.class = 'COMPLAINT' THEN coalesce(c.category, 'OTHER') ELSE c.class END AS service_code
  FROM open311_request q
  JOIN complaint c ON c.ticket = q.ticket
  JOIN complaint_event e ON e.complaint = c.id
  LEFT JOIN open_request o ON o.id = c.id
 WHERE NOT c.integrity AND NOT c.secret AND c.identity <> 'CONFIDENTIAL' AND c.erased_at IS NULL;

-- As it stands now, likewise.
CREATE OR REPLACE VIEW followed_request AS
SELECT q.client, c.id, c.ticket, c.unit, u.region, c.status,
       c.status IN ('FINISHED', 'FINISHED_UNCONFIRMED', 'REJECTED', 'WITHDRAWN') AS closed,
       CASE WHEN c.class = 'COMPLAINT' THEN coalesce(c.category, 'OTHER') ELSE c.class END AS service_code,
       o.public_text, o.public_reply, public_receipt(c.received_at, u.time_zone) AS received_at,
       coalesce(o.updated_at, (SELECT max(e.at) FROM complaint_event e WHERE e.complaint = c.id)) AS updated_at,
       c.due_finish, u.latitude, u.longitude, o.pictures
  FROM open311_request q
  JOIN complaint c ON c.ticket = q.ticket
  JOIN unit u ON u.id = c.unit
  LEFT JOIN open_request o ON o.id = c.id
 WHERE NOT c.integrity AND NOT c.secret AND c.identity <> 'CONFIDENTIAL' AND c.erased_at IS NULL;

GRANT SELECT ON released_picture, open_request, followed_step, followed_request TO suara_web;
GRANT SELECT, INSERT ON open311_client, open311_request, open311_update TO suara_web;
GRANT UPDATE (revoked_at) ON open311_client TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
