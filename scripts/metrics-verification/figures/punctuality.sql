-- omsorg-metrics(7), metrics punctuality. Variable beside those of question.sql: margin, or NULL.
CREATE OR REPLACE TEMP TABLE margin_of AS
SELECT k.client AS holder, coalesce(getvariable('margin'), CAST(r.value AS BIGINT)) AS margin
FROM client_place k
  LEFT JOIN rule_on('punctuality_margin', getvariable('last')) r USING (provider)
WHERE k.day = getvariable('last') AND getvariable('grouping') <> 'caregiver'
UNION ALL
SELECT k.caregiver, coalesce(getvariable('margin'), CAST(r.value AS BIGINT))
FROM caregiver_place k
  LEFT JOIN rule_on('punctuality_margin', getvariable('last')) r USING (provider)
WHERE k.day = getvariable('last') AND getvariable('grouping') = 'caregiver';

-- Visits of the period in their rows; one for each of their services where those make the rows.
CREATE OR REPLACE TEMP TABLE visit_in_row AS
SELECT v.id, v.client, v.date, v.planned_start, v.status, v.actual_start,
  CASE WHEN getvariable('grouping') = 'service' THEN s.service ELSE r.key END AS key
FROM visit_status v
  JOIN row_of r ON r.client = v.client AND r.day = v.date
  LEFT JOIN visit_service s ON getvariable('grouping') = 'service' AND s.visit = v.id
WHERE v.date BETWEEN getvariable('first') AND getvariable('last');

CREATE OR REPLACE TEMP TABLE planned AS
SELECT key, holder, status, margin, measured, CASE WHEN measured THEN
    CASE WHEN d < -719 THEN d + 1440 WHEN d > 720 THEN d - 1440 ELSE d END END AS deviation
FROM (
  SELECT v.key, v.client AS holder, v.status, v.actual_start - v.planned_start AS d,
    v.status = 'performed' AND v.actual_start IS NOT NULL AS measured
  FROM visit_in_row v
  WHERE v.planned_start IS NOT NULL AND getvariable('grouping') <> 'caregiver'
  UNION ALL
  SELECT p.caregiver, p.caregiver, p.status, p."start" - v.planned_start,
    p.status = 'performed' AND p."start" IS NOT NULL
  FROM visit_in_row v JOIN part p ON p.visit = v.id
  WHERE v.planned_start IS NOT NULL AND p.caregiver IS NOT NULL
    AND getvariable('grouping') = 'caregiver')
  LEFT JOIN margin_of USING (holder);

CREATE OR REPLACE TEMP TABLE timed AS
WITH known AS (
  SELECT v.*, s.service AS of_service,
    CASE WHEN planned_start IS NULL THEN actual_start
      WHEN actual_start - planned_start < -719 THEN actual_start + 1440
      WHEN actual_start - planned_start > 720 THEN actual_start - 1440
      ELSE actual_start END AS time
  FROM (SELECT DISTINCT id, client, date, planned_start, status, actual_start FROM visit_in_row) v
    LEFT JOIN visit_service s ON s.visit = v.id
  WHERE v.status = 'performed' AND v.actual_start IS NOT NULL),
numbered AS (
  SELECT *, row_number() OVER
    (PARTITION BY client, of_service, date ORDER BY actual_start, id) AS number
  FROM known)
SELECT CASE WHEN getvariable('grouping') = 'service' THEN n.of_service ELSE r.key END AS key,
  n.client, n.of_service, n.number, n.date, n.time
FROM numbered n JOIN row_of r ON r.client = n.client AND r.day = n.date
WHERE getvariable('grouping') <> 'caregiver';

CREATE OR REPLACE TEMP TABLE regular AS
WITH changes AS (
  SELECT *, abs(time - lag(time) OVER
    (PARTITION BY key, client, of_service, number ORDER BY date)) AS change
  FROM timed),
series AS (
  SELECT key, count(*) - 1 AS divisor, var_pop(time) * count(*) AS squares, sum(change) AS changes
  FROM changes GROUP BY key, client, of_service, number)
SELECT key, sqrt(sum(squares) / nullif(sum(divisor), 0)) AS start_spread,
  sum(changes)::DOUBLE / nullif(sum(divisor), 0) AS start_change
FROM series GROUP BY key;

WITH keys AS (
  SELECT key FROM planned UNION SELECT key FROM regular
  UNION SELECT '' WHERE getvariable('grouping') = 'all'),
n AS (
  SELECT keys.key, count(p.status) AS planned_visits,
    count(*) FILTER (p.status = 'performed') AS performed_visits,
    count(*) FILTER (p.status = 'cancelled') AS cancelled,
    count(*) FILTER (p.status = 'no_show') AS no_show,
    count(*) FILTER (p.status = 'planned') AS not_reported,
    count(*) FILTER (p.measured) AS measured,
    CASE WHEN count(p.status) > 0 AND count(*) FILTER (p.margin IS NULL) = 0
        AND min(p.margin) = max(p.margin) THEN min(p.margin) END AS margin,
    count(p.status) > 0 AND count(*) FILTER (p.margin IS NULL) = 0 AS judged,
    count(*) FILTER (abs(p.deviation) <= p.margin) AS within,
    count(*) FILTER (p.deviation < -p.margin) AS before,
    count(*) FILTER (p.deviation > p.margin) AS after,
    avg(p.deviation) AS mean_deviation, median(abs(p.deviation)) AS median_absolute_deviation,
    max(p.deviation) AS latest, min(p.deviation) AS earliest
  FROM keys LEFT JOIN planned p ON p.key IS NOT DISTINCT FROM keys.key GROUP BY keys.key)
SELECT n.key, planned_visits, performed_visits, cancelled, no_show, not_reported, measured, margin,
  CASE WHEN judged THEN within END AS on_time, CASE WHEN judged THEN before END AS early,
  CASE WHEN judged THEN after END AS late,
  CASE WHEN judged THEN within::DOUBLE / nullif(measured, 0) END AS on_time_share,
  mean_deviation, median_absolute_deviation,
  CASE WHEN latest > 0 THEN latest END AS longest_late,
  CASE WHEN earliest < 0 THEN -earliest END AS longest_early, r.start_spread, r.start_change
FROM n LEFT JOIN regular r ON r.key IS NOT DISTINCT FROM n.key;
