-- What a figure has to be judged by: how the answers came.

-- "burst": one of many answers to one unit that came from one network within a short time. Nothing
-- of the network is stored. "late": the citizen answered without a network; answered_on is the day
-- of the answer, received_at the time it arrived.
ALTER TABLE rating ADD COLUMN burst boolean NOT NULL DEFAULT false,
                   ADD COLUMN late boolean NOT NULL DEFAULT false;

-- Few rows are marked, and only those are in it.
CREATE INDEX rating_in_bursts ON rating (service, answered_on) WHERE burst;
