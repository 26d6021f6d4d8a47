-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- Figures of earlier years are brought and taken back; that they were there stays in past_import.

GRANT SELECT, INSERT, UPDATE, DELETE ON past_import TO suara_web;
GRANT SELECT, INSERT, DELETE ON past_figure TO suara_web;
