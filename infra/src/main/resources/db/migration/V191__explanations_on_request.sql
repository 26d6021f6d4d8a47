-- An open figure is explained by the formula from the sums beside it, whenever somebody asks; only a
-- published one keeps its words. Writing them anew with each counting took longer than all else.
ALTER TABLE indicator
    ADD COLUMN peer_spread double precision,          -- pooled standard deviation of the peers, points
    ALTER COLUMN explanation DROP NOT NULL,
    ADD CHECK (status = 'PROVISIONAL' OR explanation IS NOT NULL);
DELETE FROM figure_mark WHERE job = 'indicators';
