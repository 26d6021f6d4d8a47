-- What officers write with: templates of their unit, drafts of their own, and groups of complaints alike.

GRANT SELECT, INSERT, UPDATE ON reply_template TO suara_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON reply_draft TO suara_web;
GRANT SELECT ON complaint_cluster, complaint_likeness TO suara_web;
GRANT EXECUTE ON FUNCTION join_cluster(bigint, text[], timestamptz) TO suara_web;

GRANT SELECT, INSERT, UPDATE ON complaint_stance TO suara_web;

GRANT UPDATE (escalated_at) ON complaint TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
