-- Counted answers: the only input of every figure. Sums of these are the figures of any period.

-- One run covers exactly the ratings written by the transactions covered_from <= xid < covered_to.
CREATE TABLE tally_run (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    covered_from xid8 NOT NULL,
    covered_to   xid8 NOT NULL,
    ratings      bigint NOT NULL,
    finished_at  timestamptz NOT NULL,
    CHECK (covered_from <= covered_to)
);
CREATE UNIQUE INDEX tally_run_once ON tally_run (covered_from) WHERE covered_from <> covered_to;

-- Per service, channel and local day.
CREATE TABLE rating_tally (
    service       integer NOT NULL REFERENCES service (id),
    channel       channel NOT NULL,
    day           date NOT NULL,
    respondents   bigint NOT NULL,
    -- Respondents with all nine answers, and the sum and the sum of squares of their totals (9..36).
    complete      bigint NOT NULL,
    total_sum     bigint NOT NULL,
    total_squares bigint NOT NULL,
    -- u<element>_<score>: how many gave that element that score.
    u1_1 integer NOT NULL, u1_2 integer NOT NULL, u1_3 integer NOT NULL, u1_4 integer NOT NULL,
    u2_1 integer NOT NULL, u2_2 integer NOT NULL, u2_3 integer NOT NULL, u2_4 integer NOT NULL,
    u3_1 integer NOT NULL, u3_2 integer NOT NULL, u3_3 integer NOT NULL, u3_4 integer NOT NULL,
    u4_1 integer NOT NULL, u4_2 integer NOT NULL, u4_3 integer NOT NULL, u4_4 integer NOT NULL,
    u5_1 integer NOT NULL, u5_2 integer NOT NULL, u5_3 integer NOT NULL, u5_4 integer NOT NULL,
    u6_1 integer NOT NULL, u6_2 integer NOT NULL, u6_3 integer NOT NULL, u6_4 integer NOT NULL,
    u7_1 integer NOT NULL, u7_2 integer NOT NULL, u7_3 integer NOT NULL, u7_4 integer NOT NULL,
    u8_1 integer NOT NULL, u8_2 integer NOT NULL, u8_3 integer NOT NULL, u8_4 integer NOT NULL,
    u9_1 integer NOT NULL, u9_2 integer NOT NULL, u9_3 integer NOT NULL, u9_4 integer NOT NULL,
    changed_in    bigint NOT NULL,
    PRIMARY KEY (service, channel, day)
);
CREATE INDEX rating_tally_by_run ON rating_tally (changed_in);

-- The same by month (its first day): kept with the daily rows in one transaction.
CREATE TABLE rating_tally_month (
    service       integer NOT NULL REFERENCES service (id),
    channel       channel NOT NULL,
    month         date NOT NULL,
    respondents   bigint NOT NULL,
    -- Respondents with all nine answers, and the sum and the sum of squares of their totals (9..36).
    complete      bigint NOT NULL,
    total_sum     bigint NOT NULL,
    total_squares bigint NOT NULL,
    -- u<element>_<score>: how many gave that element that score.
    u1_1 integer NOT NULL, u1_2 integer NOT NULL, u1_3 integer NOT NULL, u1_4 integer NOT NULL,
    u2_1 integer NOT NULL, u2_2 integer NOT NULL, u2_3 integer NOT NULL, u2_4 integer NOT NULL,
    u3_1 integer NOT NULL, u3_2 integer NOT NULL, u3_3 integer NOT NULL, u3_4 integer NOT NULL,
    u4_1 integer NOT NULL, u4_2 integer NOT NULL, u4_3 integer NOT NULL, u4_4 integer NOT NULL,
    u5_1 integer NOT NULL, u5_2 integer NOT NULL, u5_3 integer NOT NULL, u5_4 integer NOT NULL,
    u6_1 integer NOT NULL, u6_2 integer NOT NULL, u6_3 integer NOT NULL, u6_4 integer NOT NULL,
    u7_1 integer NOT NULL, u7_2 integer NOT NULL, u7_3 integer NOT NULL, u7_4 integer NOT NULL,
    u8_1 integer NOT NULL, u8_2 integer NOT NULL, u8_3 integer NOT NULL, u8_4 integer NOT NULL,
    u9_1 integer NOT NULL, u9_2 integer NOT NULL, u9_3 integer NOT NULL, u9_4 integer NOT NULL,
    changed_in    bigint NOT NULL,
    PRIMARY KEY (service, channel, month)
);
CREATE INDEX rating_tally_month_by_run ON rating_tally_month (changed_in);

