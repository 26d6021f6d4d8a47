-- What follows a complaint's first answer.

GRANT UPDATE (unit, service, assignee, rejection, appeal, score, score_words) ON complaint TO suara_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON complaint_notice TO suara_web;
GRANT EXECUTE ON FUNCTION erase_complaint(bigint, integer, text, timestamptz) TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
