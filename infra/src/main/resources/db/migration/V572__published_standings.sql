-- What pages say of a published row is made from the published figures, too: by what it was judged, what
-- became of it since last year, what the funnel and the shrinkage say. Rows of earlier publications have
-- none of it and keep what was filed.
ALTER TABLE publication_figure
    ADD COLUMN answers          bigint,               -- to the element that fewest people answered
    ADD COLUMN months_missing   integer,
    ADD COLUMN integrity        text,
    ADD COLUMN funnel           text,
    ADD COLUMN z                double precision,
    ADD COLUMN shrunk           double precision,
    ADD COLUMN shrunk_kept      double precision,
    ADD COLUMN lead_probability double precision,
    ADD COLUMN before_ikm       numeric(5, 2),
    ADD COLUMN before_answers   bigint,
    ADD COLUMN change_p         double precision,
    ADD COLUMN change_q         double precision,
    ADD COLUMN change_verdict   text;
