-- The rows of metrics de-facto by team, section, area, provider, all.
WITH c AS (
  SELECT r.key, count(*) AS considered, count(d.client) AS clients
  FROM considered c JOIN row_of r ON r.client = c.client AND r.day = getvariable('last')
    LEFT JOIN de_facto d ON d.client = c.client
  GROUP BY r.key),
keys AS (SELECT key FROM c UNION SELECT '' WHERE getvariable('grouping') = 'all')
SELECT keys.key, coalesce(clients, 0) AS clients, coalesce(considered, 0) AS considered,
  clients::DOUBLE / considered AS share
FROM keys LEFT JOIN c ON c.key IS NOT DISTINCT FROM keys.key;
