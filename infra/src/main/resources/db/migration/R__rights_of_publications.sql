-- Who closes periods, who makes what is published, and who reads it.

GRANT EXECUTE ON FUNCTION seal_publication(integer, integer, text, bytea, text, text, text, timestamptz) TO suara_jobs;
GRANT SELECT ON publication_work, published_log TO suara_jobs;
GRANT SELECT, INSERT, DELETE ON publication_figure, publication_group, publication_perception, publication_file, publication_content
                              TO suara_jobs;
GRANT SELECT ON publication, public_tally TO suara_jobs;
GRANT SELECT ON told_tally, publication_now, published_file, published_perception, published_log, publication_unit TO suara_web;
GRANT SELECT, INSERT ON publication, publication_objection TO suara_web;
GRANT UPDATE (state, wanted_at, objections_from, objections_until, reviewed_by, reviewed_at, review, approved_by,
              approved_at) ON publication TO suara_web;
GRANT UPDATE (accepted, answer, answered_by, answered_at) ON publication_objection TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
