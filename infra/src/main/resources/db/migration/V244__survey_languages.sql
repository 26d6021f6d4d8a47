-- Languages of the survey beside Indonesian and English, as data: a wording that a speaker has not
-- checked is seen in the preview alone.

CREATE TABLE survey_language (
    code       text PRIMARY KEY CHECK (code ~ '^[a-z]{2,3}$'),
    name       text NOT NULL CHECK (length(name) BETWEEN 2 AND 40),     -- as its speakers write it
    checked_by text CHECK (length(checked_by) BETWEEN 3 AND 120),
    checked_at timestamptz,
    CHECK ((checked_by IS NULL) = (checked_at IS NULL))
);
INSERT INTO survey_language (code, name) VALUES ('id', 'Bahasa Indonesia'), ('en', 'English');
ALTER TABLE question_text ADD FOREIGN KEY (language) REFERENCES survey_language (code);

-- The wordings that come with the product change by migration alone.
CREATE TRIGGER question_text_of_the_product BEFORE UPDATE ON question_text
    FOR EACH ROW WHEN (OLD.language IN ('id', 'en') AND current_user = 'suara_web')
    EXECUTE FUNCTION refuse_change();
