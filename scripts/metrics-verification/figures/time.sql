-- omsorg-metrics(7), metrics time.
CREATE OR REPLACE TEMP TABLE granted AS
SELECT CASE WHEN getvariable('grouping') = 'service' THEN d.service ELSE r.key END AS key, d.client,
  d.every_weeks, sum(d.times) AS times,
  sum(d.times * coalesce(d.minutes, s.default_minutes, 0)
    * CASE WHEN d.double_staffing THEN 2 ELSE 1 END) AS minutes
FROM decision_day d
  JOIN (SELECT min(date) AS lo, max(date) AS hi FROM visit
    WHERE date BETWEEN getvariable('first') AND getvariable('last')) v ON d.day BETWEEN v.lo AND v.hi
  JOIN row_of r ON r.client = d.client AND r.day = d.day
  LEFT JOIN service s ON s.id = d.service
  ANTI JOIN absence a ON a.client = d.client AND d.day BETWEEN a.lo AND a.hi
WHERE d.times IS NOT NULL GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE length_of AS
SELECT p.visit, sum(coalesce(minutes, 0)) AS minutes, count(*) FILTER (minutes IS NULL) AS unknown
FROM (
  SELECT p.visit, CASE WHEN d < 0 THEN d + 1440 ELSE d END AS minutes
  FROM (
    SELECT p.visit, coalesce(p."end" - p."start", v.planned_end - v.planned_start) AS d
    FROM part p JOIN visit v ON v.id = p.visit WHERE p.status = 'performed') p) p
GROUP BY p.visit;

CREATE OR REPLACE TEMP TABLE given AS
WITH weighed AS (
  SELECT o.*, coalesce(o.decided_minutes, s.default_minutes, 1) AS weight
  FROM occasion o LEFT JOIN service s ON s.id = o.service),
shared AS (
  SELECT *, sum(weight) OVER (PARTITION BY visit) AS weights, count(*) OVER (PARTITION BY visit) AS n
  FROM weighed)
SELECT s.*, CASE WHEN s.status = 'performed' THEN
    CASE WHEN n = 1 THEN l.minutes WHEN weights = 0 THEN l.minutes::DOUBLE / n
      ELSE l.minutes::DOUBLE * weight / weights END END AS minutes, l.unknown
FROM shared s LEFT JOIN length_of l USING (visit);

WITH g AS (
  SELECT key, sum(times::DOUBLE / (7 * every_weeks)) AS granted_occasions,
    sum(minutes::DOUBLE / (7 * every_weeks)) AS granted_minutes
  FROM granted GROUP BY key),
p AS (
  SELECT key, count(*) FILTER (status = 'performed') AS performed_occasions,
    coalesce(sum(minutes), 0) AS performed_minutes,
    count(*) FILTER (status = 'performed' AND NOT decided) AS without_decision_occasions,
    coalesce(sum(minutes) FILTER (NOT decided), 0) AS without_decision_minutes,
    count(*) FILTER (status = 'cancelled') AS cancelled_occasions,
    count(*) FILTER (status = 'no_show') AS no_show_occasions,
    count(*) FILTER (status = 'planned') AS not_reported_occasions
  FROM given GROUP BY key),
u AS (
  SELECT key, CAST(sum(unknown) AS BIGINT) AS parts_without_times
  FROM (SELECT DISTINCT key, visit, unknown FROM given WHERE status = 'performed') GROUP BY key),
c AS (
  SELECT key, count(DISTINCT client) AS clients
  FROM (SELECT key, client FROM granted WHERE times > 0
    UNION ALL SELECT key, client FROM given WHERE status = 'performed') GROUP BY key),
keys AS (
  SELECT key FROM g WHERE granted_occasions > 0 UNION SELECT key FROM p
  UNION SELECT '' WHERE getvariable('grouping') = 'all')
SELECT keys.key, coalesce(c.clients, 0) AS clients, coalesce(granted_occasions, 0) AS granted_occasions,
  coalesce(performed_occasions, 0) AS performed_occasions,
  (coalesce(performed_occasions, 0) - coalesce(without_decision_occasions, 0))
    / nullif(granted_occasions, 0) AS occasions_share,
  coalesce(granted_minutes, 0) AS granted_minutes, coalesce(performed_minutes, 0) AS performed_minutes,
  (coalesce(performed_minutes, 0) - coalesce(without_decision_minutes, 0))
    / nullif(granted_minutes, 0) AS minutes_share,
  coalesce(without_decision_occasions, 0) AS without_decision_occasions,
  coalesce(without_decision_minutes, 0) AS without_decision_minutes,
  coalesce(cancelled_occasions, 0) AS cancelled_occasions,
  coalesce(no_show_occasions, 0) AS no_show_occasions,
  coalesce(not_reported_occasions, 0) AS not_reported_occasions,
  coalesce(parts_without_times, 0) AS parts_without_times
FROM keys
  LEFT JOIN g ON g.key IS NOT DISTINCT FROM keys.key LEFT JOIN p ON p.key IS NOT DISTINCT FROM keys.key
  LEFT JOIN u ON u.key IS NOT DISTINCT FROM keys.key LEFT JOIN c ON c.key IS NOT DISTINCT FROM keys.key;
