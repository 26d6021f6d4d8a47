-- What became of each unit since the same period of the year before, judged for all units at once, and
-- its index with the luck of small numbers taken out. Comparison only: the published index stays.
ALTER TABLE ranking
    ADD COLUMN shrunk_mean    double precision,       -- mu of the peer group
    ADD COLUMN shrunk_between double precision;       -- tau squared after Paule and Mandel

ALTER TABLE ranking_row
    ADD COLUMN shrunk         double precision,
    ADD COLUMN shrunk_kept    double precision CHECK (shrunk_kept BETWEEN 0 AND 1),
    ADD COLUMN before_ikm     numeric(5, 2),          -- of the same period a year earlier
    ADD COLUMN before_answers bigint,
    ADD COLUMN change_p       double precision CHECK (change_p BETWEEN 0 AND 1),
    ADD COLUMN change_q       double precision CHECK (change_q BETWEEN 0 AND 1),
    ADD COLUMN change_verdict text CHECK (change_verdict IN ('IMPROVED', 'NO_MEASURABLE_CHANGE', 'DECLINED')),
    ADD CHECK ((change_verdict IS NULL) = (change_q IS NULL));
