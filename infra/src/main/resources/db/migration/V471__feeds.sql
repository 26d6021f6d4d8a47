-- What became public last, in the whole country: what feeds begin with.
CREATE INDEX complaint_by_public_change ON complaint (greatest(released_at, public_reply_at, finished_at) DESC)
    WHERE released_at IS NOT NULL;
