-- omsorg-metrics(7): visits and the care contact, daytime personal care, different caregivers,
-- indices. Variables beside those of question.sql: window_days, policy_day (the last day of the
-- whole period).
CREATE OR REPLACE TEMP TABLE v AS
SELECT p.*, r.key FROM performed p JOIN row_of r ON r.client = p.client AND r.day = p.date
WHERE p.date BETWEEN getvariable('first') AND getvariable('last');

CREATE OR REPLACE TEMP TABLE governed AS
SELECT k.client, CAST(a.value AS DOUBLE) AS aim,
  coalesce(minutes_of(json_extract_string(h.value, '$.from')), 420) AS day_from,
  coalesce(minutes_of(json_extract_string(h.value, '$.to')), 1020) AS day_to
FROM client_place k
  LEFT JOIN rule_on('care_contact_share_aim', getvariable('policy_day')) a USING (provider)
  LEFT JOIN rule_on('day_personal_care_hours', getvariable('policy_day')) h USING (provider)
WHERE k.day = getvariable('policy_day');

CREATE OR REPLACE TEMP TABLE visits_by_row AS
SELECT v.key, count(DISTINCT v.client) AS clients, count(*) AS visits,
  CAST(sum(v.meetings) AS BIGINT) AS meetings,
  count(*) FILTER (v.in_force) AS visits_with_care_contact_in_force,
  count(*) FILTER (v.in_force AND v.by_contact) AS care_contact_visits,
  count(*) FILTER (v.in_force AND v.personal_care AND v."start" >= g.day_from
    AND v."start" < g.day_to) AS day_personal_care_visits,
  count(*) FILTER (v.in_force AND v.personal_care AND v."start" >= g.day_from
    AND v."start" < g.day_to AND v.by_contact) AS day_personal_care_care_contact_visits,
  count(*) FILTER (v.in_force AND v.on_duty) AS visits_on_duty,
  count(*) FILTER (v.in_force AND v.on_duty AND v.by_contact) AS care_contact_visits_on_duty
FROM v JOIN governed g USING (client) GROUP BY v.key;

-- The window, and the row that each client belongs to on the last day.
CREATE OR REPLACE TEMP TABLE window_client AS
SELECT r.client, r.key, count(DISTINCT m.caregiver) AS distinct_caregivers
FROM row_of r
  JOIN performed p ON p.client = r.client
    AND p.date BETWEEN getvariable('last') - CAST(getvariable('window_days') - 1 AS INTEGER)
      AND getvariable('last')
  LEFT JOIN meeting m ON m.visit = p.visit
WHERE r.day = getvariable('last') GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE survey_client AS
WITH considered AS (
  SELECT * FROM performed p SEMI JOIN counted USING (client)
  WHERE p.date BETWEEN getvariable('last') - CAST(getvariable('window_days') - 1 AS INTEGER)
      AND getvariable('last')
    AND p.in_survey AND p."start" BETWEEN 420 AND 1320),
enough AS (
  SELECT client FROM (SELECT client, date FROM considered GROUP BY ALL HAVING count(*) >= 2)
  GROUP BY client HAVING count(*) = getvariable('window_days'))
SELECT e.client, r.key, c.born IS NULL AS unknown_age,
  -- 65 on the birthday; 29 February counts as 1 March in other years.
  c.born IS NOT NULL AND getvariable('last') >= CASE
      WHEN month(c.born) = 2 AND day(c.born) = 29
      THEN make_date(year(c.born) + 65, 2, 28) + 1
      ELSE make_date(year(c.born) + 65, month(c.born), day(c.born)) END AS old_enough,
  (SELECT count(DISTINCT m.caregiver) FROM considered p JOIN meeting m ON m.visit = p.visit
    WHERE p.client = e.client) AS caregivers
FROM enough e JOIN client c ON c.id = e.client
  JOIN row_of r ON r.client = e.client AND r.day = getvariable('last');

CREATE OR REPLACE TEMP TABLE index_client AS
WITH ordered AS (
  SELECT v.key, v.client, m.caregiver, lag(m.caregiver) OVER
    (PARTITION BY v.key, v.client
     ORDER BY v.date, v."start" NULLS FIRST, v.visit, m.caregiver) AS before
  FROM v JOIN meeting m ON m.visit = v.visit),
counts AS (SELECT key, client, caregiver, count(*) AS n FROM ordered GROUP BY ALL),
sums AS (
  SELECT key, client, sum(n) AS total, sum(n * n) AS squares, max(n) AS largest
  FROM counts GROUP BY ALL HAVING sum(n) >= 2),
repeats AS (
  SELECT key, client, count(*) FILTER (caregiver = before) AS same FROM ordered GROUP BY ALL)
SELECT s.key, s.client, (squares - total)::DOUBLE / (total * (total - 1)) AS coc,
  largest::DOUBLE / total AS upc, same::DOUBLE / (total - 1) AS secon
FROM sums s JOIN repeats r ON r.client = s.client AND r.key IS NOT DISTINCT FROM s.key;

-- The aim of a row, where all its clients, with visits in the period or the window, have the same.
CREATE OR REPLACE TEMP TABLE aim_of_row AS
SELECT key, CASE WHEN count(DISTINCT coalesce(aim, -1)) = 1 THEN nullif(min(coalesce(aim, -1)), -1)
  END AS care_contact_share_aim
FROM (SELECT key, client FROM v UNION SELECT key, client FROM window_client)
  JOIN governed USING (client) GROUP BY key;

WITH keys AS (
  SELECT key FROM visits_by_row UNION SELECT key FROM window_client
  UNION SELECT '' WHERE getvariable('grouping') = 'all'),
w AS (
  SELECT key, avg(distinct_caregivers) AS distinct_mean,
    median(distinct_caregivers) AS distinct_median, list(distinct_caregivers) AS distincts
  FROM window_client GROUP BY key),
levels AS (
  SELECT list_sort(list(DISTINCT level)) AS levels
  FROM (SELECT unnest(CAST(value AS BIGINT[])) AS level
    FROM rule_on('caregivers_met_levels', getvariable('policy_day')))),
s AS (
  SELECT key, count(*) FILTER (old_enough) AS survey_clients,
    avg(caregivers) FILTER (old_enough) AS survey_mean,
    median(caregivers) FILTER (old_enough) AS survey_median,
    count(*) FILTER (unknown_age) AS survey_unknown_age
  FROM survey_client GROUP BY key),
i AS (SELECT key, avg(coc) AS coc, avg(upc) AS upc, avg(secon) AS secon FROM index_client GROUP BY key)
SELECT keys.key, coalesce(len(w.distincts), 0) > 0 AS any_in_window,
  coalesce(b.clients, 0) AS clients, coalesce(b.visits, 0) AS visits,
  coalesce(b.meetings, 0) AS meetings,
  coalesce(b.visits_with_care_contact_in_force, 0) AS visits_with_care_contact_in_force,
  coalesce(b.care_contact_visits, 0) AS care_contact_visits,
  b.care_contact_visits::DOUBLE / nullif(b.visits_with_care_contact_in_force, 0)
    AS care_contact_share,
  a.care_contact_share_aim,
  b.care_contact_visits::DOUBLE / nullif(b.visits_with_care_contact_in_force, 0)
    >= a.care_contact_share_aim AS reaches_care_contact_share_aim,
  CASE WHEN getvariable('grouping') = 'client' THEN coalesce(w.distinct_mean, 0)
    ELSE w.distinct_mean END AS distinct_caregivers_window,
  w.distinct_median AS distinct_caregivers_window_median,
  coalesce(s.survey_clients, 0) AS survey_clients, s.survey_mean AS survey_distinct_caregivers,
  s.survey_mean AS survey_distinct_caregivers_mean,
  s.survey_median AS survey_distinct_caregivers_median,
  coalesce(s.survey_unknown_age, 0) AS survey_unknown_age,
  i.coc, i.upc, i.secon, coalesce(b.day_personal_care_visits, 0) AS day_personal_care_visits,
  coalesce(b.day_personal_care_care_contact_visits, 0) AS day_personal_care_care_contact_visits,
  b.day_personal_care_care_contact_visits::DOUBLE / nullif(b.day_personal_care_visits, 0)
    AS day_personal_care_care_contact_share,
  coalesce(b.visits_on_duty, 0) AS visits_on_duty,
  coalesce(b.care_contact_visits_on_duty, 0) AS care_contact_visits_on_duty,
  b.care_contact_visits_on_duty::DOUBLE / nullif(b.visits_on_duty, 0) AS care_contact_share_on_duty,
  [{'level': n, 'clients': coalesce(len([x for x in w.distincts if x > n]), 0),
    'of': coalesce(len(w.distincts), 0)} for n in l.levels] AS above
FROM keys CROSS JOIN levels l
  LEFT JOIN visits_by_row b ON b.key IS NOT DISTINCT FROM keys.key
  LEFT JOIN aim_of_row a ON a.key IS NOT DISTINCT FROM keys.key
  LEFT JOIN w ON w.key IS NOT DISTINCT FROM keys.key
  LEFT JOIN s ON s.key IS NOT DISTINCT FROM keys.key
  LEFT JOIN i ON i.key IS NOT DISTINCT FROM keys.key;
