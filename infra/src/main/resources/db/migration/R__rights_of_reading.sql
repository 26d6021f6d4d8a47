-- What the web role may do with what citizens read beside the figures.

GRANT SELECT, INSERT ON improvement, improvement_wording TO suara_web;
GRANT SELECT ON improvement_now TO suara_web;
GRANT SELECT, INSERT ON survey_language TO suara_web;
GRANT UPDATE (name, checked_by, checked_at) ON survey_language TO suara_web;
GRANT INSERT ON question_text TO suara_web;
GRANT UPDATE (official, plain, hint, answer_1, answer_2, answer_3, answer_4, verified) ON question_text TO suara_web;
GRANT UPDATE (public_reply, public_reply_at) ON complaint, rating_comment TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
GRANT SELECT ON answer_by_profile TO suara_web;
