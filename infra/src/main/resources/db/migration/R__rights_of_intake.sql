-- What the web role may do with what comes beside a complaint's text. No other role sees a file.

GRANT SELECT, INSERT ON complaint_file, complaint_sign TO suara_web;
GRANT SELECT, INSERT, DELETE ON complaint_supporter TO suara_web;
GRANT SELECT ON complaint_cue, complaint_question, integrity_word TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
