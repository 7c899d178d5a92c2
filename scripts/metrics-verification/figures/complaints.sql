-- omsorg-metrics(7), metrics complaints.
CREATE OR REPLACE TEMP TABLE complaint AS
SELECT c.client, c."from" AS source, c.about, c.received_on,
  CASE WHEN least(c.answered_on, c.closed_on) <= getvariable('last_day')
    THEN least(c.answered_on, c.closed_on) END AS answered_on,
  c.closed_on IS NULL OR c.closed_on > getvariable('last_day') AS is_open
FROM raw_complaints c
WHERE c.received_on BETWEEN getvariable('first') AND getvariable('last')
  AND c.received_on <= getvariable('last_day');

CREATE OR REPLACE TEMP TABLE heard AS
SELECT r.key, c.*, c.received_on + CAST(w.value AS INTEGER) AS due_on
FROM complaint c JOIN row_of r ON r.client = c.client AND r.day = c.received_on
  LEFT JOIN rule_for_clients('complaint_answer_within') w
    ON w.client = c.client AND w.day = c.received_on
UNION ALL
SELECT CASE getvariable('grouping') WHEN 'week' THEN strftime(c.received_on, '%G-W%V')
    WHEN 'month' THEN strftime(c.received_on, '%Y-%m') WHEN 'all' THEN '' END,
  c.*, c.received_on + CAST(v.value AS INTEGER)
FROM complaint c
  LEFT JOIN (SELECT min(id) AS id, min(kind) AS kind FROM provider HAVING count(*) = 1) p ON true
  LEFT JOIN provider_policy t ON t.provider = p.id AND c.received_on BETWEEN t.lo AND t.hi
  LEFT JOIN policy_value v ON v.policy = t.policy AND v.rule = 'complaint_answer_within'
    AND c.received_on BETWEEN v.lo AND v.hi AND NOT v.off AND v.binds IN ('everyone', p.kind)
WHERE c.client IS NULL AND getvariable('filter') = 'none';

WITH keys AS (
  SELECT key FROM heard
  UNION SELECT '' WHERE getvariable('grouping') = 'all'),
h AS (
  SELECT *, answered_on - received_on AS days FROM heard)
SELECT keys.key, count(received_on) AS received, count(answered_on) AS answered,
  count(*) FILTER (received_on IS NOT NULL AND answered_on IS NULL) AS unanswered,
  count(*) FILTER (is_open) AS "open", median(days) AS median_days, max(days) AS longest_days,
  count(*) FILTER (due_on IS NOT NULL AND (answered_on IS NOT NULL
    OR due_on < getvariable('last_day'))) AS due,
  count(*) FILTER (answered_on <= due_on) AS within_days,
  count(*) FILTER (answered_on <= due_on)::DOUBLE / nullif(count(*) FILTER (due_on IS NOT NULL
    AND (answered_on IS NOT NULL OR due_on < getvariable('last_day'))), 0) AS within_share,
  count(*) FILTER (about = 'times') AS about_times, count(*) FILTER (about = 'staff') AS about_staff,
  count(*) FILTER (about = 'continuity') AS about_continuity,
  count(*) FILTER (about = 'service') AS about_service,
  count(*) FILTER (about = 'information') AS about_information,
  count(*) FILTER (about = 'care_contact') AS about_care_contact,
  count(*) FILTER (about = 'other') AS about_other, count(*) FILTER (source = 'client') AS from_client,
  count(*) FILTER (source = 'relative') AS from_relative,
  count(*) FILTER (source = 'other') AS from_other
FROM keys LEFT JOIN h ON h.key IS NOT DISTINCT FROM keys.key GROUP BY keys.key;
