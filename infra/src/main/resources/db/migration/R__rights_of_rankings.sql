-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- Who reads the rules of rankings and what they depend on.

GRANT SELECT ON eligibility_rules TO suara_web, suara_jobs;
GRANT SELECT ON answer_integrity, outdated_ranking, answer_total, questioned_answer TO suara_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON ranking_variant TO suara_jobs;
GRANT SELECT ON ranking_variant TO suara_web;
