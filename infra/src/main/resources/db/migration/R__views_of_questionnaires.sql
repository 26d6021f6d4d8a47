-- What is asked today: the questionnaire of the survey, and those of Zona Integritas, one a survey. What a
-- citizen is shown and what an answer is stored under are the same one.

CREATE OR REPLACE VIEW instrument_in_force AS
SELECT id
  FROM instrument
 WHERE valid_from <= office_day(NULL) AND (valid_to IS NULL OR valid_to > office_day(NULL))
 ORDER BY valid_from DESC, version DESC
 LIMIT 1;

CREATE OR REPLACE VIEW perception_instrument_in_force AS
SELECT DISTINCT ON (survey) *
  FROM perception_instrument
 WHERE valid_from <= office_day(NULL) AND (valid_to IS NULL OR valid_to > office_day(NULL))
 ORDER BY survey, valid_from DESC, version DESC;

-- ${flyway:timestamp}: granted anew at every migration, after R__rights has taken everything back.
GRANT SELECT ON instrument_in_force, perception_instrument_in_force TO suara_web;
