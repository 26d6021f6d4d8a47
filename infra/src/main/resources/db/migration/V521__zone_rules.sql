-- Zona Integritas: what a unit has to reach for WBK and WBBM, and what evaluators found.

-- The rules of a time: which one is in force says valid_from. A changed number is a new version.
CREATE TABLE zone_rules (
    version           integer PRIMARY KEY,
    valid_from        date NOT NULL UNIQUE,
    source            text NOT NULL,
    -- How the scores 1 to 6 become the scale of 0 to 4: no text of a rule says it.
    conversion        text NOT NULL CHECK (conversion IN ('RATIO', 'LINEAR')),
    least_respondents integer NOT NULL CHECK (least_respondents >= 10)
);
CREATE TABLE zone_threshold (
    version   integer NOT NULL REFERENCES zone_rules (version),
    stage     text NOT NULL CHECK (stage IN ('WBK', 'WBBM')),
    criterion text NOT NULL,
    least     numeric(5, 2) NOT NULL CHECK (least >= 0),
    PRIMARY KEY (version, stage, criterion)
);
CREATE TRIGGER zone_rules_are_history BEFORE UPDATE OR DELETE ON zone_rules
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER zone_threshold_is_history BEFORE UPDATE OR DELETE ON zone_threshold
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO zone_rules (version, valid_from, source, conversion, least_respondents) VALUES
    (1, '2021-12-31', 'PermenPANRB 90/2021, SE Menteri PANRB 4/2023', 'RATIO', 30);
INSERT INTO zone_threshold (version, stage, criterion, least) VALUES
    (1, 'WBK', 'CHANGE', 4.80), (1, 'WBK', 'PROCESS', 4.20), (1, 'WBK', 'PEOPLE', 6.00),
    (1, 'WBK', 'ACCOUNTABILITY', 6.00), (1, 'WBK', 'SUPERVISION', 9.00), (1, 'WBK', 'SERVICE', 6.00),
    (1, 'WBK', 'ENABLERS', 40.00), (1, 'WBK', 'PERFORMANCE', 2.50), (1, 'WBK', 'IPAK', 15.75),
    (1, 'WBK', 'CLEAN', 18.25), (1, 'WBK', 'IPKP', 14.00), (1, 'WBK', 'TOTAL', 75.00),
    (1, 'WBBM', 'CHANGE', 6.00), (1, 'WBBM', 'PROCESS', 5.25), (1, 'WBBM', 'PEOPLE', 7.50),
    (1, 'WBBM', 'ACCOUNTABILITY', 7.50), (1, 'WBBM', 'SUPERVISION', 11.25), (1, 'WBBM', 'SERVICE', 7.50),
    (1, 'WBBM', 'ENABLERS', 48.00), (1, 'WBBM', 'PERFORMANCE', 3.75), (1, 'WBBM', 'IPAK', 15.75),
    (1, 'WBBM', 'CLEAN', 19.50), (1, 'WBBM', 'IPKP', 15.75), (1, 'WBBM', 'TOTAL', 85.00),
    (1, 'WBBM', 'PREDICATE', 1.00);

-- The worksheet of a unit for a year as evaluators filled it in; another state is another row.
CREATE TABLE zone_assessment (
    unit      integer NOT NULL REFERENCES unit (id),
    year      smallint NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    revision  integer NOT NULL CHECK (revision BETWEEN 1 AND 999),
    at        timestamptz NOT NULL,
    officer   integer NOT NULL REFERENCES officer (id),
    change         numeric(4, 2) CHECK (change BETWEEN 0 AND 8),
    process        numeric(4, 2) CHECK (process BETWEEN 0 AND 7),
    people         numeric(4, 2) CHECK (people BETWEEN 0 AND 10),
    accountability numeric(4, 2) CHECK (accountability BETWEEN 0 AND 10),
    supervision    numeric(4, 2) CHECK (supervision BETWEEN 0 AND 15),
    service        numeric(4, 2) CHECK (service BETWEEN 0 AND 10),
    performance    numeric(4, 2) CHECK (performance BETWEEN 0 AND 5),
    wbk_held       boolean,
    note      text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    PRIMARY KEY (unit, year, revision)
);
CREATE TRIGGER zone_assessment_is_history BEFORE UPDATE OR DELETE ON zone_assessment
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- As it stands.
CREATE VIEW zone_assessment_now AS
SELECT DISTINCT ON (unit, year) *
  FROM zone_assessment
 ORDER BY unit, year, revision DESC;
