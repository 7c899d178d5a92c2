-- omsorg-metrics(7), metrics titles. Whatever may change does so on a day of the calendar.
CREATE OR REPLACE TEMP TABLE title_day AS
SELECT day FROM calendar WHERE day BETWEEN getvariable('first') AND getvariable('last')
UNION SELECT getvariable('first');

CREATE OR REPLACE TEMP TABLE may_be AS
SELECT g.id AS caregiver, d.day, g.introduction_until >= d.day AS introduced,
  (g.ended IS NULL OR g.ended >= d.day) AND coalesce((SELECT min(t.lo) <= d.day FROM timeline t
    WHERE t.kind = 'caregiver.employment' AND t.id = g.id), true) AS stays,
  coalesce(t.ground = 'certificate' AND (t.issued IS NULL OR t.issued <= d.day), false) AS certified,
  coalesce(t.ground = 'transition' AND d.day <= DATE '2033-06-30', false) AS transitional
FROM caregiver g CROSS JOIN title_day d
  LEFT JOIN (SELECT id, day, json_extract_string(value, '$.ground') AS ground,
      CAST(json_extract_string(value, '$.issued') AS DATE) AS issued
    FROM held_daily('caregiver.ground')) t ON t.id = g.id AND t.day = d.day;

CREATE OR REPLACE TEMP TABLE asked AS
SELECT k.client, k.day FROM client_place k SEMI JOIN title_day USING (day)
WHERE CASE getvariable('filter') WHEN 'team' THEN team = getvariable('filter_value')
  WHEN 'section' THEN section = getvariable('filter_value')
  WHEN 'area' THEN area = getvariable('filter_value')
  WHEN 'provider' THEN provider = getvariable('filter_value') ELSE true END;
