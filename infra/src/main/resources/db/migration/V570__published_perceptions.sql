-- What a publication says of IPKP and IPAK, made and frozen with it.

ALTER TABLE perception_figure
    ADD COLUMN status text NOT NULL DEFAULT 'PROVISIONAL' CHECK (status IN ('PROVISIONAL', 'PUBLISHED'));

CREATE TABLE publication_perception (
    publication integer NOT NULL REFERENCES publication (id),
    unit        integer NOT NULL REFERENCES unit (id),
    survey      text NOT NULL CHECK (survey IN ('SPKP', 'SPAK')),
    instrument  integer NOT NULL REFERENCES perception_instrument (id),
    respondents bigint NOT NULL CHECK (respondents >= 10),
    value       numeric(4, 2) NOT NULL,
    low         numeric(4, 2) NOT NULL,
    high        numeric(4, 2) NOT NULL,
    other_value numeric(4, 2) NOT NULL,
    conversion  text NOT NULL,
    explanation jsonb NOT NULL,
    PRIMARY KEY (publication, unit, survey)
);
CREATE TRIGGER publication_perception_is_kept BEFORE INSERT OR UPDATE OR DELETE ON publication_perception
    FOR EACH ROW EXECUTE FUNCTION keep_publication_content();
