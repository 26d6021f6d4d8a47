-- What the jobs alone work with.

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA batch TO suara_jobs;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA batch TO suara_jobs;
-- A large run changes the tallies from none to many: the planner must hear of it at once.
GRANT MAINTAIN ON rating_tally_month TO suara_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON tally_part, tally_stage, figure_mark TO suara_jobs;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
