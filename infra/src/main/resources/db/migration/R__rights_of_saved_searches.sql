-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- Officers keep and drop their own searches.

GRANT SELECT, INSERT, DELETE ON saved_search TO suara_web;
GRANT UPDATE (query, saved_at) ON saved_search TO suara_web;
