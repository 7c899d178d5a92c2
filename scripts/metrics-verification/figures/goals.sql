-- omsorg-metrics(7), metrics goals.
CREATE OR REPLACE TEMP TABLE goal_of_plan AS
SELECT client, plan, established_on, ended, g.id AS goal, g.sub_goals AS sub_goals,
  g.outcome AS outcome, g.outcome_on AS outcome_on, g.judged_by AS judged_by, g.decision AS decision
FROM (SELECT client, id AS plan, established_on, ended, unnest(goals) AS g FROM raw_care_plans
  WHERE established_on <= getvariable('last_day')) SEMI JOIN counted USING (client);

CREATE OR REPLACE TEMP TABLE goal AS
SELECT client, goal, min(established_on) AS set_on,
  arg_min({'outcome': outcome, 'day': outcome_on, 'judge': judged_by}, established_on)
    FILTER (outcome IS NOT NULL AND outcome_on <= getvariable('last_day')) AS result,
  arg_max({'id': decision}, established_on).id AS decision
FROM goal_of_plan GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE ended_goal AS
SELECT r.key, g.client, g.goal, g.result.outcome AS outcome, g.result.judge IS NULL AS unjudged,
  coalesce(EXISTS (FROM raw_professionals p WHERE p.role = 'care_manager'
      AND g.result.judge IN (p.id, p.name))
    OR g.result.judge IS NOT NULL
      AND NOT EXISTS (FROM caregiver c WHERE c.id = g.result.judge)
      AND NOT EXISTS (FROM raw_professionals p WHERE g.result.judge IN (p.id, p.name))
      AND json_extract_string(j.value, '$') = 'care_manager', false) AS by_care_manager,
  m.value AS premium, g.result.day AS day, g.decision
FROM goal g JOIN row_of r ON r.client = g.client AND r.day = g.result.day
  LEFT JOIN rule_for_clients('goal_judged_by') j ON j.client = g.client AND j.day = g.result.day
  LEFT JOIN rule_for_clients('goal_premium') m ON m.client = g.client AND m.day = g.result.day
WHERE g.result.day BETWEEN getvariable('first') AND getvariable('last');

CREATE OR REPLACE TEMP TABLE open_goal AS
WITH pursued AS (
  SELECT CASE WHEN getvariable('grouping') IN ('week', 'month') THEN e.key ELSE r.key END AS key,
    g.client, g.goal, d.day
  FROM goal g
    JOIN reckoned e ON true
    JOIN (SELECT key, least(day, getvariable('today')) AS day FROM reckoned) d ON d.key = e.key
    JOIN row_of r ON r.client = g.client AND r.day = d.day
    JOIN client k ON k.id = g.client
  WHERE g.set_on <= d.day AND (g.result IS NULL OR g.result.day > d.day)
    AND (k.ended IS NULL OR k.ended >= d.day)),
latest AS (
  SELECT p.key, p.client, p.goal, p.day,
    arg_max({'ended': o.ended, 'sub_goals': o.sub_goals}, o.established_on) AS plan
  FROM pursued p JOIN goal_of_plan o ON o.client = p.client AND o.goal = p.goal
    AND o.established_on <= p.day GROUP BY ALL)
SELECT key, client, goal, coalesce(len(plan.sub_goals), 0) AS steps,
  coalesce(len([s for s in plan.sub_goals if s.met_on <= day]), 0) AS taken
FROM latest WHERE plan.ended IS NULL OR plan.ended >= day;

CREATE OR REPLACE TEMP TABLE set_goal AS
SELECT r.key, g.client, g.goal FROM goal g JOIN row_of r ON r.client = g.client AND r.day = g.set_on
WHERE g.set_on BETWEEN getvariable('first') AND getvariable('last');

WITH keys AS (
  SELECT key FROM set_goal UNION SELECT key FROM ended_goal UNION SELECT key FROM open_goal
  UNION SELECT '' WHERE getvariable('grouping') = 'all'),
c AS (
  SELECT key, count(DISTINCT client) AS clients FROM (
    SELECT key, client FROM set_goal UNION ALL SELECT key, client FROM ended_goal
    UNION ALL SELECT key, client FROM open_goal) GROUP BY key),
s AS (SELECT key, count(*) AS n FROM set_goal GROUP BY key),
e AS (
  SELECT key, count(*) FILTER (outcome = 'met') AS met,
    count(*) FILTER (outcome = 'met' AND by_care_manager) AS met_by_care_manager,
    count(*) FILTER (outcome = 'met' AND NOT by_care_manager AND NOT unjudged) AS met_by_others,
    count(*) FILTER (outcome = 'met' AND unjudged) AS met_unjudged,
    count(*) FILTER (outcome = 'met' AND by_care_manager AND premium IS NOT NULL) AS with_premium,
    count(*) FILTER (outcome = 'dropped') AS dropped
  FROM ended_goal GROUP BY key),
o AS (
  SELECT key, count(*) AS n, count(*) FILTER (taken > 0 AND taken < steps) AS partly,
    count(*) FILTER (steps > 0 AND taken = steps) AS to_judge
  FROM open_goal GROUP BY key)
SELECT keys.key, coalesce(c.clients, 0) AS clients, coalesce(s.n, 0) AS "set", coalesce(met, 0) AS met,
  coalesce(met_by_care_manager, 0) AS met_by_care_manager,
  coalesce(met_by_others, 0) AS met_by_others, coalesce(met_unjudged, 0) AS met_unjudged,
  coalesce(with_premium, 0) AS with_premium, coalesce(dropped, 0) AS dropped,
  met::DOUBLE / nullif(met + dropped, 0) AS met_share,
  met_by_care_manager::DOUBLE / nullif(met, 0) AS care_manager_share, coalesce(o.n, 0) AS "open",
  coalesce(partly, 0) AS partly, coalesce(to_judge, 0) AS to_judge
FROM keys LEFT JOIN c ON c.key IS NOT DISTINCT FROM keys.key
  LEFT JOIN s ON s.key IS NOT DISTINCT FROM keys.key
  LEFT JOIN e ON e.key IS NOT DISTINCT FROM keys.key
  LEFT JOIN o ON o.key IS NOT DISTINCT FROM keys.key;
