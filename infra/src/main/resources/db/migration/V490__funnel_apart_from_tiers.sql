-- The tier follows from the ranks; what the funnel says is another question and stands beside it.
-- Empty in rows of published rankings from before: their tier was the funnel's.
ALTER TABLE ranking_row ADD COLUMN funnel text CHECK (funnel IN ('HIGH', 'INSIDE', 'LOW'));
