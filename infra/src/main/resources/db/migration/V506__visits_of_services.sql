-- How many people used a service in a time: what the required sample is made of, service by service.
-- The sum of a unit's services is its population.

CREATE TABLE service_visits (
    service  integer NOT NULL REFERENCES service (id),
    period   text NOT NULL CHECK (period ~ '^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    visits   integer NOT NULL CHECK (visits BETWEEN 0 AND 100000000),
    noted_at timestamptz NOT NULL,
    noted_by integer NOT NULL REFERENCES officer (id),
    PRIMARY KEY (service, period)
);
