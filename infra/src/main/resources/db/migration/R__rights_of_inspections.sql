-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- Who draws plans of visits.

GRANT SELECT, INSERT ON inspection_plan, inspection_unit TO suara_web;
