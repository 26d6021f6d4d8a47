-- The admin's pages make and change accounts; none is ever deleted.
GRANT INSERT ON officer TO suara_web;
GRANT UPDATE (name, email, role, unit, agency, region, disabled_at, ends_on, head_until) ON officer TO suara_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON officer_invitation, officer_second_factor, officer_identity TO suara_web;
GRANT SELECT, INSERT, DELETE ON officer_recovery_code TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, after R__rights has taken everything back.
