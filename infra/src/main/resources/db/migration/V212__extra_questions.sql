-- What a unit asks beside the nine questions. Nothing of it enters the index.

CREATE TABLE extra_question (
    id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit       integer NOT NULL REFERENCES unit (id),
    words      text NOT NULL CHECK (length(words) BETWEEN 5 AND 160),
    words_en   text CHECK (length(words_en) BETWEEN 5 AND 160),          -- null: asked in Indonesian
    choices    text[] NOT NULL CHECK (cardinality(choices) BETWEEN 2 AND 5),
    choices_en text[] CHECK (cardinality(choices_en) = cardinality(choices)),
    created_at timestamptz NOT NULL,
    closed_at  timestamptz,
    CHECK ((words_en IS NULL) = (choices_en IS NULL))
);
CREATE INDEX extra_question_by_unit ON extra_question (unit) WHERE closed_at IS NULL;

-- Without the key of the form, so that it cannot be joined with the nine answers.
CREATE TABLE extra_answer (
    question    integer NOT NULL REFERENCES extra_question (id),
    choice      smallint NOT NULL CHECK (choice BETWEEN 1 AND 5),
    answered_on date NOT NULL,
    channel     channel NOT NULL
);
CREATE INDEX extra_answer_by_question ON extra_answer (question, choice);
