-- What other features read of officers.

-- The day it is where an officer works: at the unit, else at the ministry.
CREATE OR REPLACE FUNCTION office_day(time_zone text) RETURNS date LANGUAGE sql STABLE AS
$$ SELECT (now() AT TIME ZONE coalesce(time_zone, 'Asia/Jakarta'))::date $$;

-- Who they are, and whether they can sign in; no secret. The first two columns stay: V430 made the view.
CREATE OR REPLACE VIEW officer_name AS
SELECT o.id, o.name, o.username, o.role, o.unit, o.disabled_at IS NULL
       AND (o.password_hash IS NOT NULL
            OR EXISTS (SELECT FROM officer_identity i WHERE i.officer = o.id))
       AND (o.ends_on IS NULL
            OR o.ends_on >= office_day((SELECT u.time_zone FROM unit u WHERE u.id = o.unit))) AS signs_in
  FROM officer o;

GRANT SELECT ON officer_name TO suara_web;

-- Those who are in office today, with the role they have today: an officer who stands in for the
-- head has the head's. The one place that decides it, for sign-in and for every click.
CREATE OR REPLACE VIEW officer_in_office AS
SELECT o.id, o.username, o.name, o.password_hash,
       CASE WHEN o.head_until >= office_day(u.time_zone) THEN 'UNIT_HEAD' ELSE o.role END AS role,
       u.id AS unit, u.code, u.name AS unit_name, u.time_zone,
       o.agency, a.name AS agency_name, o.region, r.name AS region_name
  FROM officer o
  LEFT JOIN unit u ON u.id = o.unit
  LEFT JOIN agency a ON a.code = o.agency
  LEFT JOIN region r ON r.code = o.region
 WHERE o.disabled_at IS NULL
   AND (o.ends_on IS NULL OR o.ends_on >= office_day(u.time_zone));

GRANT SELECT ON officer_in_office TO suara_web;

-- Where letters for those who are in office go, and about which unit they may be.
CREATE OR REPLACE VIEW officer_address AS
SELECT o.id, i.unit, o.email
  FROM officer o
  JOIN officer_in_office i ON i.id = o.id
 WHERE o.email IS NOT NULL;

GRANT SELECT ON officer_address TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
