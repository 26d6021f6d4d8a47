-- How a complaint goes on after the first answer: the reason of a refusal, an appeal one level up, the
-- citizen's verdict, and erasure. What happened stays in the history; what was said can be taken back.

ALTER TABLE complaint
    ADD COLUMN rejection   text CHECK (rejection IN ('UNCLEAR', 'DUPLICATE', 'NOT_OURS', 'SPAM', 'ABUSIVE', 'IN_COURT')),
    ADD COLUMN appeal      text CHECK (appeal IN ('OPEN', 'UPHELD', 'DENIED')),
    ADD COLUMN score       smallint CHECK (score BETWEEN 1 AND 4),     -- the citizen's verdict on the handling
    ADD COLUMN score_words text CHECK (length(score_words) BETWEEN 1 AND 1000),
    ADD COLUMN erased_at   timestamptz;                                -- the citizen took words and identity back
UPDATE complaint SET appeal = 'OPEN' WHERE status = 'APPEALED';
ALTER TABLE complaint
    DROP CONSTRAINT complaint_text_check,
    ADD CONSTRAINT complaint_text_check
        CHECK (length(text) BETWEEN CASE WHEN erased_at IS NULL THEN 1 ELSE 0 END AND 4000),
    ADD CONSTRAINT complaint_appeal_is_open CHECK ((status = 'APPEALED') = (appeal IS NOT DISTINCT FROM 'OPEN')),
    ADD CONSTRAINT complaint_erased_says_nothing
        CHECK (erased_at IS NULL
               OR (text = '' AND public_text IS NULL AND place IS NULL AND happened_on IS NULL
                   AND score_words IS NULL AND finished_at IS NOT NULL));

-- Silence ends what waits for the citizen, an answer as well as a question.
DROP INDEX complaint_awaiting_answer;
CREATE INDEX complaint_awaiting_citizen ON complaint (confirm_by) WHERE status IN ('REPLIED', 'WAITING_CITIZEN');

-- A message is history too; only the citizen's own erasure empties it.
ALTER TABLE complaint_message
    DROP CONSTRAINT complaint_message_text_check,
    ADD CONSTRAINT complaint_message_text_check CHECK (length(text) <= 4000);
CREATE FUNCTION refuse_change_of_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.text = ''
       AND (NEW.id, NEW.complaint, NEW.at, NEW.author, NEW.officer)
           IS NOT DISTINCT FROM (OLD.id, OLD.complaint, OLD.at, OLD.author, OLD.officer)
       AND EXISTS (SELECT FROM complaint WHERE id = OLD.complaint AND erased_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER complaint_message_is_history ON complaint_message;
CREATE TRIGGER complaint_message_is_history BEFORE UPDATE OR DELETE ON complaint_message
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_message();

-- Mails that wait to be sent: who gets them stands with the contact alone, what they say nowhere.
CREATE TABLE complaint_notice (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint bigint NOT NULL REFERENCES complaint (id),
    at        timestamptz NOT NULL,
    next_at   timestamptz NOT NULL,              -- not tried before; moved ahead whenever it is tried
    attempts  smallint NOT NULL DEFAULT 0
);
CREATE INDEX complaint_notice_due ON complaint_notice (next_at);
CREATE INDEX complaint_notice_by_complaint ON complaint_notice (complaint);

-- Removes who complained and every word that was said, in one transaction; what is counted stays.
-- False when the case has changed since "seen" or is erased already.
CREATE FUNCTION erase_complaint(erased bigint, seen integer, to_status text, at_time timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE complaint
       SET status = to_status, erased_at = at_time, finished_at = coalesce(finished_at, at_time),
           appeal = CASE WHEN appeal = 'OPEN' THEN NULL ELSE appeal END,
           text = '', public_text = NULL, released_at = NULL, place = NULL, happened_on = NULL,
           score_words = NULL, confirm_by = NULL, revision = revision + 1
     WHERE id = erased AND revision = seen AND erased_at IS NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM complaint_notice WHERE complaint = erased;
    DELETE FROM complaint_file WHERE complaint = erased;          -- of a later migration, like the next
    DELETE FROM complaint_sign WHERE complaint = erased;
    DELETE FROM complaint_identity WHERE complaint = erased;
    DELETE FROM complaint_contact WHERE complaint = erased;
    UPDATE complaint_message SET text = '' WHERE complaint = erased AND text <> '';
    INSERT INTO complaint_event (complaint, at, kind, actor) VALUES (erased, at_time, 'ERASED', 'CITIZEN');
    RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION erase_complaint(bigint, integer, text, timestamptz) FROM PUBLIC;
