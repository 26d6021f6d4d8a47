-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
-- Who reads and writes the questions that answers raise.

GRANT SELECT, INSERT, UPDATE, DELETE ON integrity_finding TO suara_jobs;
GRANT SELECT ON integrity_finding, integrity_review, open_integrity_finding TO suara_web;
GRANT INSERT, UPDATE ON integrity_review TO suara_web;
GRANT SELECT, INSERT, UPDATE ON integrity_statement TO suara_web;
GRANT SELECT ON integrity_verdict TO suara_jobs;
GRANT SELECT ON screened_answer, screened_comment TO suara_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON integrity_screening TO suara_jobs;
GRANT SELECT ON integrity_screening, answer_integrity TO suara_web;
