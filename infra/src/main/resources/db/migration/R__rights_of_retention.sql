-- The admin's page changes the rules, the job follows them.

GRANT SELECT, UPDATE (days, reason, changed_at, changed_by) ON retention_rule TO suara_web;
GRANT SELECT ON retention_in_force TO suara_jobs;

-- ${flyway:timestamp}: granted anew at every migration, after R__rights has taken everything back.
