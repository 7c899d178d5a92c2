-- The rows of metrics de-facto by caregiver.
SELECT de_facto AS key, count(*) AS clients, CAST(sum(de_facto_visits) AS BIGINT) AS visits,
  list(client ORDER BY client) AS client_ids
FROM de_facto GROUP BY de_facto;
