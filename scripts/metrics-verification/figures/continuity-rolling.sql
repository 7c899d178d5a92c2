-- omsorg-metrics(7), metrics continuity --rolling.
CREATE OR REPLACE TEMP TABLE rolling AS
SELECT r.key, w.day, r.client, count(DISTINCT m.caregiver) AS distinct_caregivers
FROM (SELECT DISTINCT day FROM calendar
    WHERE day BETWEEN getvariable('first') + CAST(getvariable('window_days') - 1 AS INTEGER)
      AND getvariable('last')) w
  JOIN performed p
    ON p.date BETWEEN w.day - CAST(getvariable('window_days') - 1 AS INTEGER) AND w.day
  JOIN row_of r ON r.client = p.client AND r.day = w.day
  LEFT JOIN meeting m ON m.visit = p.visit
GROUP BY ALL;

WITH levels AS (
  SELECT list_sort(list(DISTINCT level)) AS levels
  FROM (SELECT unnest(CAST(value AS BIGINT[])) AS level
    FROM rule_on('caregivers_met_levels', getvariable('policy_day'))))
SELECT key, day - CAST(getvariable('window_days') - 1 AS INTEGER) AS "from", day AS "to",
  count(*) AS clients, avg(distinct_caregivers) AS distinct_caregivers_mean,
  median(distinct_caregivers) AS distinct_caregivers_median,
  max(distinct_caregivers) AS distinct_caregivers_max,
  [{'level': n, 'clients': len([x for x in list(distinct_caregivers) if x > n]), 'of': count(*)}
    for n in any_value(l.levels)] AS above
FROM rolling CROSS JOIN levels l GROUP BY key, day;
