-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- The web role tells of events and forgets old ones; only triggers write them.

GRANT SELECT, INSERT ON webhook_endpoint TO suara_web;
GRANT UPDATE (position, suspended, attempts, next_at, problem, arrived_at, removed_at) ON webhook_endpoint TO suara_web;
GRANT SELECT, DELETE ON webhook_event TO suara_web;
GRANT UPDATE (position) ON webhook_event TO suara_web;
GRANT USAGE ON SEQUENCE webhook_position TO suara_web;
