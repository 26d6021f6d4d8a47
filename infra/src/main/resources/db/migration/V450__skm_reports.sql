-- Reports of the survey ("laporan SKM"): the figures that were printed, exactly as they were.

-- "content" is JSON in one form only (members by name, no space between), so that everybody who has
-- it gets the same digest. The same figures once more are the same report.
CREATE TABLE skm_report (
    id      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit    integer NOT NULL REFERENCES unit (id),
    period  text NOT NULL,
    content text NOT NULL,
    digest  text NOT NULL UNIQUE CHECK (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    made_at timestamptz NOT NULL,
    officer integer REFERENCES officer (id)
);
CREATE INDEX skm_report_by_unit ON skm_report (unit, id DESC);
CREATE TRIGGER skm_report_is_history BEFORE UPDATE OR DELETE ON skm_report
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What respondents told of themselves, without their answers; all of it is optional.
CREATE VIEW respondent_trait AS
SELECT s.unit, r.received_at, r.answered_on, r.sign, r.sex, r.education, r.occupation,
       CASE WHEN r.age < 17 THEN '0-16'
            WHEN r.age < 25 THEN '17-24'
            WHEN r.age < 35 THEN '25-34'
            WHEN r.age < 45 THEN '35-44'
            WHEN r.age < 60 THEN '45-59'
            WHEN r.age >= 60 THEN '60-120'
       END AS age,
       CASE WHEN r.disability THEN 'YES' WHEN NOT r.disability THEN 'NO' END AS disability
  FROM rating r
  JOIN service s ON s.id = r.service;
