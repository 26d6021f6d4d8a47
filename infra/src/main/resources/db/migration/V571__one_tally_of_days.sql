-- A unit's days are told by one view: what a control chart needs are some of its columns.
DROP VIEW daily_spread;
