-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- Reports are added and read, never changed.

GRANT SELECT, INSERT ON skm_report TO suara_web;
GRANT SELECT ON respondent_trait TO suara_web;
