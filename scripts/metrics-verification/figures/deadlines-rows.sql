-- The deadlines of omsorg-metrics(7), metrics deadlines, and their rows.
CREATE OR REPLACE TEMP TABLE reckoning AS
SELECT k.id AS client, s.need, s.answer, k.welcome_talk, k.assigned_on, k.ended,
  (SELECT least(min(d.lo), k.services_from) FROM decision d WHERE d.client = k.id) AS first_service,
  (SELECT least(min(d.lo) FILTER (d.kind <> 'short_term'), k.services_from) FROM decision d
    WHERE d.client = k.id) AS first_home_care,
  (SELECT min(lo) FROM contact c WHERE c.client = k.id AND c.role = 'care_contact') AS first_contact
FROM client k SEMI JOIN counted ON counted.client = k.id
  LEFT JOIN offer_state s ON s.client = k.id AND s.day = getvariable('last_day');

-- Every start of a clock, with the rules of the policy that holds then.
CREATE OR REPLACE TEMP TABLE started AS
SELECT DISTINCT s.client, s.start, coalesce(p.value,
    (SELECT min(id) FROM provider HAVING count(*) = 1)) AS provider
FROM (
  SELECT client, unnest([first_service, first_home_care, assigned_on, first_contact]) AS start
  FROM reckoning
  UNION SELECT client, lo FROM decision UNION SELECT client, date FROM raw_offers
  UNION SELECT client, received_on FROM raw_switches
  UNION SELECT client, received_on FROM raw_complaints
  UNION SELECT client, noticed_on FROM raw_changed_needs
  UNION SELECT client, held_on FROM raw_meetings UNION SELECT client, followed_up_on FROM decision
  UNION SELECT client, established_on FROM raw_care_plans
  UNION SELECT client, unnest(steps)."on" FROM raw_care_plans
  UNION SELECT id, unnest([ended, services_from]) FROM client) s
  LEFT JOIN LATERAL (SELECT max_by(value, lo) AS value FROM timeline
    WHERE kind = 'client.team' AND id = s.client AND s.start BETWEEN lo AND hi) t ON true
  LEFT JOIN LATERAL (SELECT max_by(value, lo) AS value FROM timeline
    WHERE kind = 'team.provider' AND id = t.value AND s.start BETWEEN lo AND hi) p ON true
WHERE s.start IS NOT NULL;

CREATE OR REPLACE MACRO from_start(asked_rule) AS TABLE
SELECT s.client, s.start, v.value
FROM started s JOIN provider p ON p.id = s.provider
  JOIN provider_policy t ON t.provider = p.id AND s.start BETWEEN t.lo AND t.hi
  JOIN policy_value v ON v.policy = t.policy AND v.rule = asked_rule
    AND s.start BETWEEN v.lo AND v.hi AND NOT v.off AND v.binds IN ('everyone', p.kind)
QUALIFY row_number() OVER (PARTITION BY s.client, s.start
  ORDER BY t.lo DESC, (v.binds <> 'everyone') DESC, v.lo DESC) = 1;

-- The clocks of offers and appointments, each as it was on one day (reckoned): that of an offer or
-- exemption (date), that on which the first care contact began, or the day of reckoning. They count
-- from the first of the services that count on that day: where some limited one came before, the
-- first that calls for an offer; after an exemption, the first one granted since, if there is one.
CREATE OR REPLACE TEMP TABLE clock_of AS
WITH record AS (
  SELECT client, date, coalesce(outcome, 'offered') = 'exempted' AS exempted FROM raw_offers
  WHERE date <= getvariable('last_day')
  QUALIFY row_number() OVER (PARTITION BY client, date ORDER BY len(id) DESC) = 1)
SELECT c.*, b.date AS before, coalesce(b.exempted, false) AS before_exempted
FROM (
  SELECT client, 'record' AS kind, date, date AS reckoned FROM record
  UNION ALL SELECT client, 'contact', NULL, first_contact FROM reckoning
  WHERE first_contact <= getvariable('last_day') AND first_contact > DATE '0001-01-01'
  UNION ALL SELECT client, 'open', NULL, getvariable('last_day') FROM reckoning) c
  LEFT JOIN LATERAL (
    SELECT max(r.date) AS date, arg_max(r.exempted, r.date) AS exempted FROM record r
    WHERE r.client = c.client
      AND CASE WHEN c.kind = 'record' THEN r.date < c.reckoned ELSE r.date <= c.reckoned END) b
    ON true;

CREATE OR REPLACE TEMP TABLE offer_clock AS
WITH d AS (
  SELECT c.client, c.kind, c.reckoned, c.before, c.before_exempted, d.lo,
    c.reckoned BETWEEN d.lo AND d.hi AS now, NOT (d.service = 'alarm' OR coalesce(
      list_contains(CAST(r.value AS VARCHAR[]), d.service), false)) AS calls,
    bool_or(c.reckoned BETWEEN d.lo AND d.hi) OVER
      (PARTITION BY c.client, c.kind, c.reckoned) AS any_now
  FROM clock_of c JOIN decision d USING (client)
    LEFT JOIN rule_for_clients('offer_not_needed_for') r
      ON r.client = c.client AND r.day = getvariable('last_day')),
f AS (
  SELECT client, kind, reckoned, min(lo) FILTER (NOT calls) AS limited,
    min(lo) FILTER (calls) AS calling,
    min(lo) FILTER (calls AND lo > before) AS since
  FROM d WHERE now OR lo > reckoned AND NOT any_now GROUP BY ALL)
SELECT c.*, k.assigned_on, CASE WHEN c.before_exempted AND f.since IS NOT NULL THEN f.since
    WHEN f.limited < f.calling THEN f.calling
    ELSE least(f.calling, (SELECT services_from FROM client i WHERE i.id = c.client)) END
  AS first_service
FROM clock_of c JOIN reckoning k USING (client)
  LEFT JOIN f ON f.client = c.client AND f.kind = c.kind AND f.reckoned = c.reckoned;

CREATE OR REPLACE MACRO clock_due(within_rule, at_rule) AS TABLE
SELECT client, kind, date, before, before_exempted, arg_min(start, due) AS start, min(due) AS due
FROM (
  SELECT o.*, o.first_service AS start, o.first_service + CAST(r.value AS INTEGER) AS due
  FROM offer_clock o JOIN from_start(within_rule) r ON r.client = o.client AND r.start = o.first_service
  UNION ALL
  SELECT o.*, r.start, r.start
  FROM offer_clock o JOIN from_start(at_rule) r ON r.client = o.client
    AND r.start = coalesce(o.assigned_on, o.first_service)
    AND json_extract_string(r.value, '$') = 'assignment_received'
  UNION ALL
  SELECT o.*, r.start, r.start
  FROM offer_clock o JOIN from_start(at_rule) r ON r.client = o.client AND r.start = o.first_service
    AND json_extract_string(r.value, '$') = 'first_service')
GROUP BY ALL;

CREATE OR REPLACE MACRO months_after(day, months) AS
  CAST(day + to_months(CAST(months AS INTEGER)) AS DATE);

CREATE OR REPLACE TEMP TABLE deadline AS
-- switch, complaint, changed_need
SELECT 'switch' AS rule, s.client, s.received_on AS start,
  s.received_on + CAST(r.value AS INTEGER) AS due, s.closed_on AS done
FROM raw_switches s
  JOIN from_start('switch_within') r ON r.client = s.client AND r.start = s.received_on
WHERE NOT (coalesce(s.withdrawn, false) AND s.closed_on <= getvariable('last_day'))
UNION ALL
SELECT 'complaint', c.client, c.received_on, c.received_on + CAST(r.value AS INTEGER),
  least(c.answered_on, c.closed_on)
FROM raw_complaints c
  JOIN from_start('complaint_answer_within') r
    ON r.client IS NOT DISTINCT FROM c.client AND r.start = c.received_on
UNION ALL
SELECT 'changed_need', n.client, n.noticed_on, n.noticed_on + CAST(r.value AS INTEGER) - 1,
  n.closed_on
FROM raw_changed_needs n
  JOIN from_start('changes_covered_for') r ON r.client = n.client AND r.start = n.noticed_on
UNION ALL
-- welcome_talk
SELECT 'welcome_talk', k.client, k.first_service, k.first_service + CAST(r.value AS INTEGER),
  k.welcome_talk
FROM reckoning k
  JOIN from_start('welcome_talk_within') r ON r.client = k.client AND r.start = k.first_service
WHERE k.welcome_talk <= getvariable('last_day') OR k.need = 'to_be_offered'
UNION ALL
-- answer
SELECT 'answer', o.client, o.date, greatest(o.date, coalesce(k.welcome_talk,
    k.first_service + CAST(w.value AS INTEGER))), a.day
FROM raw_offers o JOIN reckoning k ON k.client = o.client
  JOIN from_start('offer_answer_at_welcome_talk') r ON r.client = o.client AND r.start = o.date
    AND CAST(r.value AS VARCHAR) = 'true'
  LEFT JOIN from_start('welcome_talk_within') w
    ON w.client = o.client AND w.start = k.first_service
  LEFT JOIN latest_offer l ON l.client = o.client AND l.day = getvariable('last_day'),
  LATERAL (SELECT CASE WHEN o.answer IN ('yes', 'no') AND o.answered_on <= getvariable('last_day')
    THEN o.answered_on END AS day) a
WHERE coalesce(o.outcome, 'offered') = 'offered'
  AND coalesce(k.welcome_talk, k.first_service + CAST(w.value AS INTEGER)) IS NOT NULL
  AND (a.day IS NOT NULL OR k.answer = 'waiting' AND l.latest.date = o.date)
UNION ALL
-- offer: done by each record, or by the first care contact where there is none
SELECT 'offer', c.client, c.start, c.due, coalesce(c.date,
  CASE WHEN c.before IS NULL AND k.answer = 'appointed_without_offer' THEN k.first_contact END)
FROM clock_due('offer_within', 'offer_at') c JOIN reckoning k USING (client)
WHERE c.date IS NOT NULL AND (c.before IS NULL OR c.before_exempted)
  OR c.kind = 'open' AND (k.answer = 'not_offered' OR k.need = 'to_assess'
    OR c.before IS NULL AND k.first_contact <= getvariable('last_day')
      AND k.first_contact > DATE '0001-01-01')
UNION ALL
-- appointment
SELECT 'appointment', c.client, c.start, c.due, CASE WHEN k.first_contact
  <= getvariable('last_day') THEN k.first_contact END
FROM clock_due('appoint_within', 'appoint_at') c JOIN reckoning k USING (client)
  LEFT JOIN offer_state s ON s.client = c.client AND s.day = k.first_contact
WHERE CASE WHEN k.first_contact <= getvariable('last_day')
  THEN c.kind = 'contact' AND s.need = 'to_be_offered'
  ELSE c.kind = 'open' AND k.need = 'to_be_offered' AND k.answer <> 'no' END
UNION ALL
-- care_plan
SELECT 'care_plan', k.client, b.start, b.start + CAST(w.value AS INTEGER), p.first_plan
FROM reckoning k,
  LATERAL (SELECT min(established_on) FILTER (established_on <= getvariable('last_day')) AS first_plan,
      bool_or(established_on <= getvariable('last_day')
        AND (ended IS NULL OR ended >= getvariable('last_day'))) AS holds
    FROM raw_care_plans WHERE client = k.client) p,
  LATERAL (SELECT unnest([k.first_home_care, k.first_contact, coalesce(k.assigned_on,
      k.first_home_care)]) AS start,
    unnest(['first_service', 'appointment', 'assignment_received']) AS counts_from) b
  LEFT JOIN from_start('care_plan_counts_from') f ON f.client = k.client AND f.start = b.start
  JOIN from_start('care_plan_within') w ON w.client = k.client AND w.start = b.start
WHERE b.counts_from = coalesce(json_extract_string(f.value, '$'), 'first_service')
  AND b.start > DATE '0001-01-01'
  AND (p.first_plan IS NOT NULL OR NOT coalesce(p.holds, false)
    AND (NOT EXISTS (FROM decision d WHERE d.client = k.client)
      OR EXISTS (FROM decision d WHERE d.client = k.client
        AND getvariable('last_day') BETWEEN d.lo AND d.hi)))
UNION ALL
-- care_plan_review
SELECT 'care_plan_review', t.client, t.day, CASE WHEN t.last THEN
  least(months_after(t.day, CAST(r.value AS INTEGER)), t.next_review)
  ELSE months_after(t.day, CAST(r.value AS INTEGER)) END, t.following
FROM (
  SELECT client, day, next_review,
    lead(day) OVER (PARTITION BY client ORDER BY day) AS following,
    row_number() OVER (PARTITION BY plan ORDER BY day DESC) = 1 AS last,
    ended
  FROM (
    SELECT client, id AS plan, established_on AS day, next_review, ended FROM raw_care_plans
    WHERE established_on <= getvariable('last_day')
    UNION ALL
    SELECT client, id, s."on", next_review, ended
    FROM (SELECT *, unnest(steps) AS s FROM raw_care_plans WHERE established_on IS NOT NULL)
    WHERE s.step = 'review' AND s."on" <= getvariable('last_day'))) t
  JOIN from_start('care_plan_review_every') r ON r.client = t.client AND r.start = t.day
WHERE t.following IS NOT NULL OR t.ended IS NULL OR t.ended >= getvariable('last_day')
UNION ALL
-- decision_follow_up
SELECT 'decision_follow_up', t.client, t.day, months_after(t.day, CAST(r.value AS INTEGER)),
  t.following
FROM (
  SELECT client, day, min(CASE WHEN followed THEN day END) OVER (PARTITION BY client ORDER BY day
    RANGE BETWEEN INTERVAL 1 DAY FOLLOWING AND UNBOUNDED FOLLOWING) AS following
  FROM (
    SELECT client, first_service AS day, false AS followed FROM reckoning
    WHERE first_service > DATE '0001-01-01'
    UNION SELECT client, held_on, true FROM raw_meetings
    WHERE kind = 'decision_follow_up' AND held_on <= getvariable('last_day')
    UNION SELECT client, followed_up_on, true FROM decision
    WHERE followed_up_on <= getvariable('last_day'))) t
  JOIN from_start('decision_follow_up_every') r ON r.client = t.client AND r.start = t.day;

CREATE OR REPLACE TEMP TABLE reckoned_deadline AS
SELECT CASE WHEN d.client IS NOT NULL THEN r.key ELSE CASE getvariable('grouping')
    WHEN 'week' THEN strftime(d.due, '%G-W%V') WHEN 'month' THEN strftime(d.due, '%Y-%m')
    WHEN 'all' THEN '' END END AS key,
  d.rule, d.client, d.start, d.due, d.done
FROM (SELECT * REPLACE (CASE WHEN done <= getvariable('last_day') THEN done END AS done)
    FROM deadline WHERE start <= getvariable('last_day')) d
  LEFT JOIN row_of r ON r.client = d.client AND r.day = d.due
  LEFT JOIN client k ON k.id = d.client
WHERE d.due BETWEEN getvariable('first') AND getvariable('last')
  AND (r.client IS NOT NULL OR d.client IS NULL AND getvariable('filter') = 'none')
  AND NOT (d.done IS NULL AND d.rule <> 'complaint' AND coalesce(k.ended < d.due, false));

SELECT key, rule, count(*) AS due, count(*) FILTER (done <= due) AS kept,
  count(*) FILTER (done > due) AS late,
  count(*) FILTER (done IS NULL AND due < getvariable('last_day')) AS "open",
  count(*) FILTER (done IS NULL AND due >= getvariable('last_day')) AS coming,
  count(*) FILTER (done <= due)::DOUBLE / nullif(count(*) - count(*) FILTER
    (done IS NULL AND due >= getvariable('last_day')), 0) AS kept_share,
  median(CASE WHEN done IS NOT NULL THEN greatest(done - start, 0) END) AS median_days
FROM reckoned_deadline GROUP BY key, rule;
