-- omsorg-metrics(7), metrics ladder.
CREATE OR REPLACE TEMP TABLE step_of_meeting AS
SELECT m.visit, m.caregiver, CASE
    WHEN m.by_contact THEN 'care_contact'
    WHEN EXISTS (FROM contact k WHERE k.client = m.client AND k.caregiver = m.caregiver
        AND k.role IN ('deputy', 'substitute') AND m.date BETWEEN k.lo AND k.hi)
      OR EXISTS (FROM care_contact_day c JOIN caregiver_place t
          ON t.caregiver = c.caregiver AND t.day = c.day
        WHERE c.client = m.client AND c.day = m.date AND t.twin = m.caregiver)
      THEN 'deputy_or_twin'
    WHEN g.role = 'hourly' THEN 'hourly'
    WHEN g.role IN ('runner', 'resource') OR g.kind = 'resource_group'
      THEN 'runner_or_resource_group'
    WHEN g.team = k.team THEN 'team'
    WHEN g.kind IN ('evening_team', 'night_team') AND list_contains(t.covers, k.team)
      THEN 'evening_team'
    ELSE 'other' END AS step
FROM meeting m
  LEFT JOIN caregiver_place g ON g.caregiver = m.caregiver AND g.day = m.date
  LEFT JOIN team t ON t.id = g.team
  LEFT JOIN client_place k ON k.client = m.client AND k.day = m.date
WHERE m.date BETWEEN getvariable('first') AND getvariable('last');

CREATE OR REPLACE TEMP TABLE steps AS
SELECT * FROM (VALUES (1, 'care_contact'), (2, 'deputy_or_twin'), (3, 'team'), (4, 'evening_team'),
  (5, 'runner_or_resource_group'), (6, 'hourly'), (7, 'other')) AS s(place, step);

CREATE OR REPLACE TEMP TABLE stepped AS
SELECT r.key, p.visit, coalesce(min(s.place), 7) AS place
FROM performed p
  JOIN row_of r ON r.client = p.client AND r.day = p.date
  LEFT JOIN step_of_meeting m ON m.visit = p.visit
  LEFT JOIN steps s ON s.step = m.step
WHERE p.date BETWEEN getvariable('first') AND getvariable('last')
  AND getvariable('grouping') <> 'caregiver'
GROUP BY ALL
UNION ALL
SELECT m.caregiver, m.visit, s.place
FROM step_of_meeting m JOIN steps s USING (step)
  JOIN performed p ON p.visit = m.visit SEMI JOIN counted c ON c.client = p.client
WHERE getvariable('grouping') = 'caregiver';

WITH keys AS (
  SELECT DISTINCT key FROM stepped UNION SELECT '' WHERE getvariable('grouping') = 'all'),
n AS (
  SELECT keys.key, count(s.visit) AS visits,
    count(*) FILTER (place = 1) AS care_contact_visits,
    count(*) FILTER (place = 2) AS deputy_or_twin_visits, count(*) FILTER (place = 3) AS team_visits,
    count(*) FILTER (place = 4) AS evening_team_visits,
    count(*) FILTER (place = 5) AS runner_or_resource_group_visits,
    count(*) FILTER (place = 6) AS hourly_visits, count(*) FILTER (place = 7) AS other_visits
  FROM keys LEFT JOIN stepped s ON s.key IS NOT DISTINCT FROM keys.key GROUP BY keys.key)
SELECT *, care_contact_visits::DOUBLE / nullif(visits, 0) AS care_contact_share,
  deputy_or_twin_visits::DOUBLE / nullif(visits, 0) AS deputy_or_twin_share,
  team_visits::DOUBLE / nullif(visits, 0) AS team_share,
  evening_team_visits::DOUBLE / nullif(visits, 0) AS evening_team_share,
  runner_or_resource_group_visits::DOUBLE / nullif(visits, 0) AS runner_or_resource_group_share,
  hourly_visits::DOUBLE / nullif(visits, 0) AS hourly_share,
  other_visits::DOUBLE / nullif(visits, 0) AS other_share
FROM n;
