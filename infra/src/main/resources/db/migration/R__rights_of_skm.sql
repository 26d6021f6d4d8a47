-- The web role keeps the exchange with the national portal; what came from there is never changed.

GRANT SELECT, INSERT, DELETE ON skm_link TO suara_web;
GRANT DELETE ON skm_exchange TO suara_web;
GRANT UPDATE (survey) ON skm_link TO suara_web;
GRANT SELECT, INSERT ON skm_exchange, skm_result TO suara_web;
GRANT UPDATE (key, created_at, next_at, attempts, problem, failed_at, done_at) ON skm_exchange TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, after R__rights has taken everything back.
