-- The counts that IPKP and IPAK of a publication were made of, kept with them: those of the quarter go
-- on moving. Publications of before have them in their file perceptions.csv alone.
ALTER TABLE publication_perception
    ADD COLUMN total_sum bigint,
    ADD COLUMN total_squares bigint,
    ADD COLUMN counts bigint[],
    ADD CHECK (num_nulls(total_sum, total_squares, counts) IN (0, 3));
