-- Letters and back-ups, for the admin's page.

-- Notices that wait for the mail server, and those that were tried for months in vain.
CREATE OR REPLACE VIEW letter_waiting AS
SELECT count(*) FILTER (WHERE n.attempts < 16) AS waiting, min(n.at) FILTER (WHERE n.attempts < 16) AS since,
       count(*) FILTER (WHERE n.attempts >= 16) AS given_up
  FROM complaint_notice n;

GRANT SELECT ON letter_waiting, backup_note TO suara_web;
GRANT SELECT, UPDATE ON mail_state TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, after R__rights has taken everything back.
