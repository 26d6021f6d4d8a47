-- What the web role may do with what citizens read beside the figures.

GRANT SELECT, INSERT ON improvement, improvement_wording TO suara_web;
GRANT SELECT ON improvement_now TO suara_web;
GRANT SELECT ON unit_search_word TO suara_web;
GRANT UPDATE (public_reply, public_reply_at) ON complaint, rating_comment TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
