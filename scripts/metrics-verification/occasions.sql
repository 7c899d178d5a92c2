-- What metrics time, metrics method and others have in common: decisions as they are on each day of
-- the period, and the occasions of visits, one for each of a visit's different services.
CREATE OR REPLACE TEMP TABLE decision_day AS
SELECT d.id, d.client, d.service, d.double_staffing, d.wished_caregiver, c.day,
  (SELECT max_by(f.times, f.lo) FROM decision_frequency f
    WHERE f.decision = d.id AND c.day BETWEEN f.lo AND f.hi) AS times,
  (SELECT max_by(f.every_weeks, f.lo) FROM decision_frequency f
    WHERE f.decision = d.id AND c.day BETWEEN f.lo AND f.hi) AS every_weeks,
  (SELECT max_by(m.minutes, m.lo) FROM decision_minutes m
    WHERE m.decision = d.id AND c.day BETWEEN m.lo AND m.hi) AS minutes
FROM decision d JOIN calendar c ON c.day BETWEEN d.lo AND d.hi
WHERE c.day BETWEEN getvariable('first') AND getvariable('last');

CREATE OR REPLACE TEMP TABLE granted_service_day AS
SELECT client, service, day, max(minutes) AS minutes,
  coalesce(bool_or(times > 0), false) AS occurs,
  coalesce(bool_or(times > 0 AND times >= 5 * every_weeks), false) AS daily
FROM decision_day GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE occasion AS
SELECT v.id AS visit, v.client, v.date, v.status, v.planned_start, s.service,
  CASE WHEN getvariable('grouping') = 'service' THEN s.service ELSE r.key END AS key,
  g.service IS NOT NULL AS decided, g.minutes AS decided_minutes, coalesce(g.occurs, false) AS occurs,
  coalesce(g.daily, false) AS daily
FROM visit_status v
  JOIN row_of r ON r.client = v.client AND r.day = v.date
  LEFT JOIN visit_service s ON s.visit = v.id
  LEFT JOIN granted_service_day g
    ON g.client = v.client AND g.service = s.service AND g.day = v.date
WHERE v.date BETWEEN getvariable('first') AND getvariable('last');
