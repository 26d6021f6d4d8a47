-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- Files that officers ask for.

GRANT SELECT, INSERT, UPDATE, DELETE ON export_file, export_part TO suara_web;
GRANT SELECT ON exported_answer, exported_complaint TO suara_web;
