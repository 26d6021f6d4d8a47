-- What a unit answers in public, beside the words it released. It goes with them.

ALTER TABLE complaint
    ADD COLUMN public_reply    text CHECK (length(public_reply) BETWEEN 1 AND 4000),
    ADD COLUMN public_reply_at timestamptz,
    ADD CONSTRAINT complaint_reply_stands_beside_words
        CHECK ((public_reply IS NULL) = (public_reply_at IS NULL)
               AND (public_reply IS NULL OR released_at IS NOT NULL));

ALTER TABLE rating_comment
    ADD COLUMN public_reply    text CHECK (length(public_reply) BETWEEN 1 AND 2000),
    ADD COLUMN public_reply_at timestamptz,
    ADD CONSTRAINT rating_comment_reply_stands_beside_words
        CHECK ((public_reply IS NULL) = (public_reply_at IS NULL)
               AND (public_reply IS NULL OR released_at IS NOT NULL));

-- Whoever takes the words back, a citizen who erases all too; and another unit did not say it.
CREATE FUNCTION forget_public_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.released_at IS NULL OR NEW.unit <> OLD.unit THEN
        NEW.public_reply := NULL;
        NEW.public_reply_at := NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER complaint_reply_goes_with_words BEFORE UPDATE OF released_at, unit ON complaint
    FOR EACH ROW EXECUTE FUNCTION forget_public_reply();

CREATE INDEX complaint_released ON complaint (unit, received_at DESC) WHERE released_at IS NOT NULL;
CREATE INDEX rating_comment_released ON rating_comment (service, received_at DESC) WHERE released_at IS NOT NULL;
