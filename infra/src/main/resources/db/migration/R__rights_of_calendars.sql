-- Holidays are entered by the admin's page; deadlines that hung on them are counted anew.

GRANT UPDATE (due_verify, due_reply, due_finish, due_provisional, confirm_by, calendar_version) ON complaint TO suara_web;
GRANT INSERT, UPDATE ON calendar_year TO suara_web;
GRANT INSERT, UPDATE, DELETE ON holiday TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
