-- Who takes in what citizens say of integrity, who counts it, and who reads it.

GRANT SELECT ON perception_instrument, perception_item, perception_tally, perception_figure, zone_rules, zone_threshold
             TO suara_web, suara_jobs;
-- The web role stores answers and cannot read one.
GRANT INSERT ON perception_answer TO suara_web;
GRANT SELECT ON perception_backlog TO suara_jobs;
GRANT EXECUTE ON FUNCTION advance_perception_tallies(integer, timestamptz) TO suara_jobs;
GRANT INSERT, UPDATE, DELETE ON perception_figure TO suara_jobs;
GRANT SELECT, INSERT ON zone_assessment TO suara_web;
GRANT SELECT ON zone_assessment_now TO suara_web;

-- The forms of PEKPPP, and what evaluators gave.
GRANT SELECT ON evaluation_instrument, evaluation_aspect, evaluation_indicator, evaluation_question TO suara_web;
GRANT SELECT, INSERT ON evaluation_score TO suara_web;
GRANT SELECT ON evaluation_score_now, unit_year_work TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
