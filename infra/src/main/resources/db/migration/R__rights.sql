-- Least rights. The web role collects and shows; the jobs role counts; neither changes history,
-- runs DDL or reads identities. Schema creates the two roles before this runs.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO suara_web, suara_jobs;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM suara_web, suara_jobs;

GRANT SELECT ON region, agency, unit_type, calendar, calendar_year, holiday, unit, service, unit_population,
                feedback_point, instrument, question, question_text, complaint_category, complaint_clock
             TO suara_web, suara_jobs;

-- Intake: add and read back, never change.
GRANT SELECT, INSERT ON submission_key, rating, rating_comment TO suara_web, suara_jobs;
GRANT UPDATE (public_text, released_at) ON rating_comment TO suara_web;
GRANT DELETE ON submission_key TO suara_jobs;

-- Visit codes: the web role adds sheets and counts what is left of them; it neither lists codes nor
-- removes any but by the two functions.
GRANT SELECT, INSERT ON visit_batch TO suara_web;
GRANT INSERT ON visit_code TO suara_web;
GRANT SELECT (batch) ON visit_code TO suara_web;

-- A unit's own questions.
GRANT SELECT, INSERT ON extra_question TO suara_web;
GRANT UPDATE (closed_at) ON extra_question TO suara_web;
GRANT SELECT, INSERT ON extra_answer TO suara_web;

-- Units put up and take down their own feedback points.
GRANT INSERT ON feedback_point TO suara_web;
GRANT UPDATE (closed_on) ON feedback_point TO suara_web;

-- Complaints.
GRANT SELECT, INSERT ON complaint, complaint_event, complaint_message, complaint_contact TO suara_web;
GRANT UPDATE (category, status, public_text, released_at, integrity, verified_at, first_reply_at, finished_at,
              satisfied, revision, due_verify, due_reply, due_finish, confirm_by, restarted_at, waiting_since) ON complaint TO suara_web;
GRANT INSERT ON complaint_identity TO suara_web;
GRANT SELECT ON complaint_change TO suara_web;
GRANT SELECT ON complaint, complaint_event TO suara_jobs;

-- Figures.
GRANT SELECT ON tally_run, rating_tally, rating_tally_month, live_tally, public_tally, indicator, ranking, ranking_row TO suara_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON tally_run, rating_tally, rating_tally_month, indicator, ranking, ranking_row
             TO suara_jobs;

-- Registry: the import jobs keep it.
GRANT INSERT, UPDATE ON region, agency, unit_type, unit, service, unit_population, feedback_point TO suara_jobs;

-- Calendars: the import jobs keep them.
GRANT INSERT, UPDATE ON calendar_year TO suara_jobs;
GRANT INSERT, UPDATE, DELETE ON holiday TO suara_jobs;

-- Officers.
GRANT SELECT ON officer TO suara_web;
GRANT UPDATE (password_hash) ON officer TO suara_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON officer_session TO suara_web;
GRANT SELECT ON audit_log TO suara_web;

-- Jobs.
GRANT SELECT, INSERT ON job_request TO suara_web;
GRANT SELECT ON job_status TO suara_web;
GRANT SELECT, INSERT, UPDATE ON job_request, job_status TO suara_jobs;
GRANT USAGE, CREATE ON SCHEMA batch TO suara_jobs;
GRANT EXECUTE ON FUNCTION add_rating_partitions(date, date) TO suara_jobs;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
