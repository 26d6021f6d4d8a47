-- Signs that a complaint may be spam: told to those who handle it, who decide. Nothing is deleted by a sign.

CREATE TABLE complaint_sign (
    complaint bigint NOT NULL REFERENCES complaint (id) ON DELETE CASCADE,
    sign      text NOT NULL CHECK (sign IN ('TRAP', 'LINKS', 'REPEATED', 'CROWD')),
    PRIMARY KEY (complaint, sign)
);
