-- The admin's pages keep the registry as the import jobs do; nothing is ever deleted.

GRANT SELECT ON unit_record TO suara_web;
GRANT SELECT ON unit_former_code, unit_code TO suara_web, suara_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON registry_upload TO suara_web;
GRANT INSERT, UPDATE (name, parent) ON region TO suara_web;
GRANT INSERT ON agency, unit_type TO suara_web;
GRANT UPDATE (name) ON agency TO suara_web;
GRANT INSERT, UPDATE (name, short_name, type, agency, time_zone, latitude, longitude, address, closed_on) ON unit TO suara_web;
GRANT INSERT, UPDATE (name, closed_on) ON service TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
