-- Pictures that an officer lets everybody see beside the released text, each chosen by itself. Papers never are: they
-- are full of personal data.

ALTER TABLE complaint_file
    ADD COLUMN released_at timestamptz,
    ADD CONSTRAINT complaint_file_released_is_picture CHECK (released_at IS NULL OR kind = 'JPEG');
