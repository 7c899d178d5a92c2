-- omsorg-metrics(7), metrics switches.
CREATE OR REPLACE TEMP TABLE request AS
SELECT s.client, coalesce(s.cause, 'client_wish') AS cause, coalesce(s.reasons, []) AS reasons,
  s.received_on, s.new_caregiver, closed.day AS closed_on,
  CASE WHEN closed.day IS NULL THEN 'open' WHEN coalesce(s.withdrawn, false) THEN 'withdrawn'
    WHEN s.granted = false THEN 'declined' ELSE 'completed' END AS state
FROM raw_switches s,
  LATERAL (SELECT CASE WHEN s.closed_on <= getvariable('last_day') THEN s.closed_on END AS day) closed
WHERE s.received_on <= getvariable('last_day');

CREATE OR REPLACE TEMP TABLE heard AS
SELECT r.key, s.*, s.closed_on - s.received_on AS days,
  s.received_on + CAST(w.value AS INTEGER) AS due_on
FROM request s JOIN row_of r ON r.client = s.client AND r.day = s.received_on
  LEFT JOIN rule_for_clients('switch_within') w ON w.client = s.client AND w.day = s.received_on
WHERE s.received_on BETWEEN getvariable('first') AND getvariable('last');

CREATE OR REPLACE TEMP TABLE change AS
SELECT r.key, CASE
    WHEN EXISTS (FROM request s WHERE s.client = k.client AND s.state = 'completed'
      AND s.new_caregiver = k.caregiver AND s.received_on <= k.lo) THEN 'requested'
    WHEN EXISTS (FROM contact e JOIN caregiver g ON g.id = e.caregiver
      WHERE e.client = k.client AND e.role = 'care_contact' AND e.hi < k.lo AND g.ended <= k.lo)
      THEN 'after_leaving'
    ELSE 'other' END AS why
FROM contact k JOIN row_of r ON r.client = k.client AND r.day = k.lo
WHERE k.role = 'care_contact' AND k.lo BETWEEN getvariable('first') AND getvariable('last')
  AND k.lo <= getvariable('last_day')
  AND EXISTS (FROM contact e WHERE e.client = k.client AND e.role = 'care_contact' AND e.lo < k.lo)
  AND NOT EXISTS (FROM contact e WHERE e.client = k.client AND e.role = 'care_contact'
    AND e.caregiver = k.caregiver AND k.lo - 1 BETWEEN e.lo AND e.hi);

CREATE OR REPLACE TEMP TABLE contacted AS
SELECT r.key, count(DISTINCT r.client) AS clients
FROM row_at_end r JOIN client k ON k.id = r.client
  SEMI JOIN care_contact_day c ON c.client = r.client AND c.day = r.day
WHERE k.ended IS NULL OR k.ended >= r.day GROUP BY r.key;

WITH keys AS (
  SELECT key FROM heard UNION SELECT key FROM change UNION SELECT key FROM contacted
  UNION SELECT key FROM reckoned WHERE getvariable('grouping') IN ('week', 'month', 'all')),
h AS (
  SELECT keys.key, count(received_on) AS requests, count(*) FILTER (state = 'completed') AS completed,
    count(*) FILTER (state = 'declined') AS declined,
    count(*) FILTER (state = 'withdrawn') AS withdrawn, count(*) FILTER (state = 'open') AS "open",
    median(days) FILTER (state = 'completed') AS median_days,
    max(days) FILTER (state = 'completed') AS longest_days,
    count(*) FILTER (due_on IS NOT NULL AND (state = 'completed'
      OR state = 'open' AND due_on < getvariable('last_day'))) AS due,
    count(*) FILTER (state = 'completed' AND closed_on <= due_on) AS within_days,
    count(*) FILTER (cause = 'client_wish') AS cause_client_wish,
    count(*) FILTER (cause = 'long_leave') AS cause_long_leave,
    count(*) FILTER (cause = 'delegated_care_changed') AS cause_delegated_care_changed,
    count(*) FILTER (cause = 'decision_changed') AS cause_decision_changed,
    count(*) FILTER (cause = 'caregiver_leaves') AS cause_caregiver_leaves,
    count(*) FILTER (cause = 'title_lapses') AS cause_title_lapses,
    count(*) FILTER (cause = 'schedule_changed') AS cause_schedule_changed,
    count(*) FILTER (cause = 'other') AS cause_other,
    count(*) FILTER (list_contains(reasons, 'relation')) AS reason_relation,
    count(*) FILTER (list_contains(reasons, 'treatment')) AS reason_treatment,
    count(*) FILTER (list_contains(reasons, 'trust')) AS reason_trust,
    count(*) FILTER (list_contains(reasons, 'language')) AS reason_language,
    count(*) FILTER (list_contains(reasons, 'gender')) AS reason_gender,
    count(*) FILTER (list_contains(reasons, 'seldom_comes')) AS reason_seldom_comes,
    count(*) FILTER (list_contains(reasons, 'times')) AS reason_times,
    count(*) FILTER (list_contains(reasons, 'way')) AS reason_way,
    count(*) FILTER (list_contains(reasons, 'competence')) AS reason_competence,
    count(*) FILTER (list_contains(reasons, 'not_said')) AS reason_not_said,
    count(*) FILTER (list_contains(reasons, 'other')) AS reason_other
  FROM keys LEFT JOIN heard ON heard.key IS NOT DISTINCT FROM keys.key GROUP BY keys.key),
c AS (
  SELECT key, count(*) AS changes, count(*) FILTER (why = 'requested') AS changes_requested,
    count(*) FILTER (why = 'after_leaving') AS changes_after_leaving,
    count(*) FILTER (why = 'other') AS changes_other
  FROM change GROUP BY key)
SELECT h.*, within_days::DOUBLE / nullif(due, 0) AS within_share, coalesce(n.clients, 0) AS clients,
  coalesce(changes, 0) AS changes, coalesce(changes_requested, 0) AS changes_requested,
  coalesce(changes_after_leaving, 0) AS changes_after_leaving,
  coalesce(changes_other, 0) AS changes_other,
  100.0::DOUBLE * coalesce(requests, 0) / nullif(n.clients, 0) AS requests_per_100,
  100.0::DOUBLE * coalesce(changes, 0) / nullif(n.clients, 0) AS changes_per_100
FROM h LEFT JOIN c ON c.key IS NOT DISTINCT FROM h.key
  LEFT JOIN contacted n ON n.key IS NOT DISTINCT FROM h.key;
