-- The last day for the offer to each client that is not_offered on a day in asked(client, day), as
-- offer_due: counted from the first day of service, from the day the assignment was received or
-- from the first service, as the policy of the day it starts says; the earliest of them.
-- The first service is the first of those that count on the day and call for an offer.
CREATE OR REPLACE TEMP TABLE offer_start AS
WITH d AS (
  SELECT o.client, o.day, d.lo, NOT (d.service = 'alarm' OR coalesce(
      list_contains(CAST(r.value AS VARCHAR[]), d.service), false)) AS calls,
    f.latest.date AS exempted_on, o.day BETWEEN d.lo AND d.hi AS now,
    bool_or(o.day BETWEEN d.lo AND d.hi) OVER (PARTITION BY o.client, o.day) AS any_now
  FROM offer_state o JOIN decision d USING (client)
    LEFT JOIN rule_for_clients('offer_not_needed_for') r ON r.client = o.client AND r.day = o.day
    LEFT JOIN latest_offer f ON f.client = o.client AND f.day = o.day
  WHERE o.answer = 'not_offered'),
s AS (
  SELECT client, day, min(lo) FILTER (NOT calls) AS first_limited,
    min(lo) FILTER (calls) AS calling, min(lo) FILTER (calls AND lo > exempted_on) AS added,
    coalesce(added, calling) AS first_calling
  FROM d WHERE now OR lo > day AND NOT any_now GROUP BY ALL)
SELECT o.client, o.day, CASE WHEN s.added IS NOT NULL OR s.first_limited < s.first_calling
    THEN s.first_calling ELSE least(s.first_calling, k.services_from) END AS first_service,
  coalesce(k.assigned_on, first_service) AS received_on
FROM offer_state o JOIN client k ON k.id = o.client
  LEFT JOIN s ON s.client = o.client AND s.day = o.day
WHERE o.answer = 'not_offered';

CREATE OR REPLACE TEMP TABLE start_policy AS
SELECT s.client, s.day, s.start, t.value AS team, coalesce(p.value,
    (SELECT min(id) FROM provider HAVING count(*) = 1)) AS provider
FROM (
  SELECT client, day, first_service AS start FROM offer_start
  UNION SELECT client, day, received_on FROM offer_start) s
  LEFT JOIN LATERAL (SELECT max_by(value, lo) AS value FROM timeline
    WHERE kind = 'client.team' AND id = s.client AND s.start BETWEEN lo AND hi) t ON true
  LEFT JOIN LATERAL (SELECT max_by(value, lo) AS value FROM timeline
    WHERE kind = 'team.provider' AND id = t.value AND s.start BETWEEN lo AND hi) p ON true;

CREATE OR REPLACE MACRO rule_at_start(asked_rule) AS TABLE
SELECT s.client, s.day, s.start, v.value
FROM start_policy s JOIN provider p ON p.id = s.provider
  JOIN provider_policy t ON t.provider = p.id AND s.start BETWEEN t.lo AND t.hi
  JOIN policy_value v ON v.policy = t.policy AND v.rule = asked_rule
    AND s.start BETWEEN v.lo AND v.hi AND NOT v.off AND v.binds IN ('everyone', p.kind)
QUALIFY row_number() OVER (PARTITION BY s.client, s.day, s.start
  ORDER BY t.lo DESC, (v.binds <> 'everyone') DESC, v.lo DESC) = 1;

CREATE OR REPLACE TEMP TABLE offer_due AS
SELECT client, day, min(due) AS due FROM (
  SELECT o.client, o.day, o.first_service + CAST(r.value AS INTEGER) AS due
  FROM offer_start o JOIN rule_at_start('offer_within') r
    ON r.client = o.client AND r.day = o.day AND r.start = o.first_service
  UNION ALL
  SELECT o.client, o.day, o.received_on FROM offer_start o JOIN rule_at_start('offer_at') r
    ON r.client = o.client AND r.day = o.day AND r.start = o.received_on
    AND json_extract_string(r.value, '$') = 'assignment_received'
  UNION ALL
  SELECT o.client, o.day, o.first_service FROM offer_start o JOIN rule_at_start('offer_at') r
    ON r.client = o.client AND r.day = o.day AND r.start = o.first_service
    AND json_extract_string(r.value, '$') = 'first_service')
GROUP BY ALL;
