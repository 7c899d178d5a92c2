-- What a question asks about: the clients counted, and the row that each client's day belongs to.
-- Variables: first, last (the period), grouping, filter (client, team, section, area, provider or
-- none) and filter_value.
CREATE OR REPLACE TEMP TABLE counted AS
SELECT client FROM client_place
WHERE day = getvariable('last') AND CASE getvariable('filter')
  WHEN 'client' THEN client = getvariable('filter_value')
  WHEN 'team' THEN team = getvariable('filter_value')
  WHEN 'section' THEN section = getvariable('filter_value')
  WHEN 'area' THEN area = getvariable('filter_value')
  WHEN 'provider' THEN provider = getvariable('filter_value')
  ELSE true END;

CREATE OR REPLACE TEMP TABLE row_of AS
SELECT client, day, CASE getvariable('grouping')
  WHEN 'client' THEN client WHEN 'team' THEN team WHEN 'section' THEN section WHEN 'area' THEN area
  WHEN 'provider' THEN provider WHEN 'day' THEN strftime(day, '%Y-%m-%d')
  WHEN 'week' THEN strftime(day, '%G-W%V') WHEN 'month' THEN strftime(day, '%Y-%m')
  ELSE '' END AS key
FROM client_place SEMI JOIN counted USING (client);
