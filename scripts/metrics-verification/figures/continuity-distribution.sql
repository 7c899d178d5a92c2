-- omsorg-metrics(7), metrics continuity --distribution.
CREATE OR REPLACE TEMP TABLE spread AS
SELECT key, distinct_caregivers, count(*) AS clients
FROM (
  SELECT r.key, r.client, count(DISTINCT m.caregiver) AS distinct_caregivers
  FROM performed p
    JOIN row_of r ON r.client = p.client AND r.day = getvariable('last')
    LEFT JOIN meeting m ON m.visit = p.visit
  WHERE p.date BETWEEN getvariable('last') - CAST(getvariable('window_days') - 1 AS INTEGER)
    AND getvariable('last') GROUP BY ALL)
GROUP BY ALL;

SELECT key, distinct_caregivers, clients,
  clients::DOUBLE / sum(clients) OVER (PARTITION BY key) AS share,
  sum(clients) OVER (PARTITION BY key ORDER BY distinct_caregivers)::DOUBLE
    / sum(clients) OVER (PARTITION BY key) AS cumulative_share
FROM spread;
