-- What a survey of the national portal was told belongs to that survey: a unit that goes there by another
-- name is told under it once, too.
ALTER TABLE skm_exchange ADD COLUMN survey text;      -- to which it is told; null when asking
UPDATE skm_exchange e
   SET survey = coalesce((SELECT l.survey FROM skm_link l WHERE l.unit = e.unit), '')
 WHERE direction = 'PUSH';
ALTER TABLE skm_exchange
    DROP CONSTRAINT skm_exchange_unit_period_direction_figure_key,
    ADD CHECK ((direction = 'PULL') = (survey IS NULL));
CREATE UNIQUE INDEX skm_exchange_told ON skm_exchange (unit, period, figure, survey) WHERE direction = 'PUSH';
CREATE UNIQUE INDEX skm_exchange_asked ON skm_exchange (unit, period) WHERE direction = 'PULL';
