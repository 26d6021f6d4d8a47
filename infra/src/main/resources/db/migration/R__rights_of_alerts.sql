-- The web role keeps who is told of what, and sends the letters.

GRANT SELECT, INSERT, UPDATE, DELETE ON alert_subscription, alert_letter, push_device TO suara_web;
GRANT SELECT, INSERT, UPDATE ON alert_mark, alert_watch TO suara_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON alert_day TO suara_web;
GRANT SELECT ON arrived_answer, day_tally TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, after R__rights has taken everything back.
