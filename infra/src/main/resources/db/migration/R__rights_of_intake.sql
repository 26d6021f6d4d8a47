-- What the web role may do with what comes beside an answer or the text of a complaint.

GRANT SELECT, INSERT ON complaint_file, complaint_sign TO suara_web;
GRANT UPDATE (released_at) ON complaint_file TO suara_web;
GRANT SELECT, INSERT, DELETE ON complaint_supporter TO suara_web;
GRANT SELECT ON burst_rating TO suara_web;
GRANT SELECT ON complaint_cue, complaint_question, integrity_word TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
