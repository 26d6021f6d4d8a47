-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- A unit notes how many people used its services.

GRANT SELECT, INSERT, UPDATE, DELETE ON service_visits TO suara_web;
GRANT INSERT, UPDATE, DELETE ON unit_population TO suara_web;
