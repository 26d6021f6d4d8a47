-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- Plans are added to and read, never changed.

GRANT SELECT, INSERT ON planned_action, planned_action_state TO suara_web;
GRANT SELECT ON planned_action_now TO suara_web;
