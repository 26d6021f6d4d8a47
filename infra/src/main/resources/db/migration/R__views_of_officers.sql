-- What other features read of officers.

-- Who they are, and whether they can sign in; no secret. The first two columns stay: V430 made the view.
CREATE OR REPLACE VIEW officer_name AS
SELECT o.id, o.name, o.username, o.role, o.unit, o.disabled_at IS NULL
       AND (o.password_hash IS NOT NULL
            OR EXISTS (SELECT FROM officer_identity i WHERE i.officer = o.id)) AS signs_in
  FROM officer o;

GRANT SELECT ON officer_name TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
