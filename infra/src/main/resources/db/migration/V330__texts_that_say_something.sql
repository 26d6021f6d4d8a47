-- A text of spaces and invisible characters says nothing. The portal cleans what people type
-- (`PlainText`); this is the same rule for every other way in. Older rows stay as they are.

CREATE FUNCTION says_something(words text)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN words ~ '[^\u0001-\u0020\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFC\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]';

-- What was released and says nothing is not released.
UPDATE complaint SET public_text = NULL, released_at = NULL WHERE NOT says_something(public_text);
UPDATE complaint SET public_reply = NULL, public_reply_at = NULL WHERE NOT says_something(public_reply);
UPDATE rating_comment SET public_text = NULL, released_at = NULL, public_reply = NULL, public_reply_at = NULL
 WHERE NOT says_something(public_text);
UPDATE rating_comment SET public_reply = NULL, public_reply_at = NULL WHERE NOT says_something(public_reply);

ALTER TABLE complaint_message
    ADD CONSTRAINT complaint_message_says_something
        CHECK (text = '' OR says_something(text)) NOT VALID;         -- empty: erased by the citizen
ALTER TABLE complaint
    ADD CONSTRAINT complaint_public_words_say_something
        CHECK (says_something(public_text) AND says_something(public_reply)) NOT VALID;
ALTER TABLE rating_comment
    ADD CONSTRAINT rating_comment_public_words_say_something
        CHECK (says_something(public_text) AND says_something(public_reply)) NOT VALID;
ALTER TABLE improvement_wording
    ADD CONSTRAINT improvement_says_something
        CHECK (says_something(problem) AND says_something(change)) NOT VALID;
