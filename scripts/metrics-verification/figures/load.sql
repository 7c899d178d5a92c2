-- omsorg-metrics(7), metrics load. Variables beside those of question.sql: policy_day, the last day
-- of the whole period, and form, everyone or nothing.
CREATE OR REPLACE MACRO load_key(caregiver, team, section, area, provider) AS
  CASE getvariable('grouping') WHEN 'caregiver' THEN caregiver WHEN 'team' THEN team
    WHEN 'section' THEN section WHEN 'area' THEN area WHEN 'provider' THEN provider ELSE '' END;

CREATE OR REPLACE TEMP TABLE pair AS
SELECT c.caregiver, c.client FROM care_contact_day c JOIN client k ON k.id = c.client
WHERE c.day = getvariable('last') AND (k.ended IS NULL OR k.ended >= getvariable('last'));

-- Those whom caregivers.json lacks belong to no team, and so to the store's only provider.
CREATE OR REPLACE TEMP TABLE load_place AS
SELECT caregiver, day, team, section, area, provider FROM caregiver_place
UNION ALL
SELECT n.caregiver, c.day, NULL, NULL, NULL,
  (SELECT min(id) FROM provider HAVING count(*) = 1)
FROM (SELECT caregiver FROM contact UNION SELECT caregiver FROM shift
    UNION SELECT caregiver FROM part WHERE caregiver IS NOT NULL) n
  ANTI JOIN caregiver k ON k.id = n.caregiver CROSS JOIN calendar c;

CREATE OR REPLACE TEMP TABLE loaded AS
SELECT p.caregiver FROM load_place p
WHERE p.day = getvariable('policy_day')
  AND (getvariable('form') = 'everyone' OR p.caregiver IN (SELECT caregiver FROM pair))
  AND CASE getvariable('filter') WHEN 'caregiver' THEN p.caregiver = getvariable('filter_value')
    WHEN 'team' THEN p.team = getvariable('filter_value')
    WHEN 'section' THEN p.section = getvariable('filter_value')
    WHEN 'area' THEN p.area = getvariable('filter_value')
    WHEN 'provider' THEN p.provider = getvariable('filter_value') ELSE true END;

CREATE OR REPLACE TEMP TABLE loaded_day AS
SELECT caregiver, day, load_key(caregiver, team, section, area, provider) AS key
FROM load_place SEMI JOIN loaded USING (caregiver)
WHERE day BETWEEN getvariable('first') AND getvariable('last');

-- What the clients are granted in four weeks.
CREATE OR REPLACE TEMP TABLE four_weeks AS
SELECT d.client, sum(4::DOUBLE * d.times / d.every_weeks * coalesce(d.minutes, s.default_minutes, 0)
    * CASE WHEN d.double_staffing THEN 2 ELSE 1 END) AS minutes
FROM decision_day d LEFT JOIN service s ON s.id = d.service
  LEFT JOIN client_place k ON k.client = d.client AND k.day = d.day
  LEFT JOIN rule_on('services_by_contractor', getvariable('last')) r ON r.provider = k.provider
WHERE d.day = getvariable('last')
  AND NOT coalesce(list_contains(CAST(r.value AS VARCHAR[]), d.service), false)
GROUP BY d.client;

CREATE OR REPLACE TEMP TABLE load_of AS
SELECT l.key, p.caregiver, count(*) AS clients, sum(coalesce(f.minutes, 0)) AS granted,
  0 AS working, 0 AS scheduled, 0 AS performed
FROM pair p
  JOIN loaded_day l ON l.caregiver = p.caregiver AND l.day = getvariable('last')
  LEFT JOIN four_weeks f USING (client)
GROUP BY ALL
UNION ALL
SELECT l.key, s.caregiver, 0, 0, greatest(s."end" - s."start"
    + CASE WHEN s."end" < s."start" THEN 1440 ELSE 0 END - s.break_minutes, 0), 0, 0
FROM shift s JOIN loaded_day l ON l.caregiver = s.caregiver AND l.day = s.date
WHERE NOT EXISTS (FROM absence a WHERE a.caregiver = s.caregiver AND s.date BETWEEN a.lo AND a.hi)
UNION ALL
SELECT key, caregiver, 0, 0, 0,
  coalesce(CASE WHEN planned < 0 THEN planned + 1440 ELSE planned END, 0),
  CASE WHEN status = 'performed'
    THEN coalesce(CASE WHEN actual < 0 THEN actual + 1440 ELSE actual END, 0) ELSE 0 END
FROM (
  SELECT l.key, p.caregiver, p.status, v.planned_end - v.planned_start AS planned,
    coalesce(p."end" - p."start", v.planned_end - v.planned_start) AS actual
  FROM visit v JOIN part p ON p.visit = v.id
    JOIN loaded_day l ON l.caregiver = p.caregiver AND l.day = v.date
  WHERE p.status <> 'cancelled');

-- The policies' aims for each caregiver. Where the share is of care contacts' time, it is not asked
-- of others.
CREATE OR REPLACE TEMP TABLE aims AS
WITH a AS (
  SELECT p.caregiver, b.value AS band, s.value AS share,
    json_extract_string(o.value, '$') AS share_of
  FROM caregiver_place p
    LEFT JOIN rule_on('clients_per_care_contact', getvariable('policy_day')) b USING (provider)
    LEFT JOIN rule_on('client_time_share', getvariable('policy_day')) s USING (provider)
    LEFT JOIN rule_on('client_time_share_of', getvariable('policy_day')) o USING (provider)
  WHERE p.day = getvariable('policy_day'))
SELECT caregiver, band, share_of,
  CASE WHEN share_of IS DISTINCT FROM 'care_contact' OR caregiver IN (SELECT caregiver FROM pair)
    THEN share END AS share
FROM a;

WITH each AS (
  SELECT l.key, l.caregiver, sum(clients) AS clients, sum(granted) AS granted,
    sum(working) AS working, sum(scheduled) AS scheduled, sum(performed) AS performed,
    any_value(CAST(a.band AS VARCHAR)) AS band, any_value(CAST(a.share AS VARCHAR)) AS share,
    any_value(a.share_of) AS share_of,
    CAST(json_extract(any_value(a.band), '$.from') AS BIGINT) AS least,
    CAST(json_extract(any_value(a.band), '$.to') AS BIGINT) AS most
  FROM load_of l LEFT JOIN aims a USING (caregiver) GROUP BY ALL),
summed AS (
  SELECT key, count(*) AS caregivers, count(*) FILTER (clients > 0) AS care_contacts,
    CAST(sum(clients) AS BIGINT) AS clients, sum(granted) AS granted_minutes,
    CAST(sum(working) AS BIGINT) AS working_minutes,
    CAST(sum(scheduled) AS BIGINT) AS scheduled_minutes,
    CAST(sum(performed) AS BIGINT) AS performed_minutes,
    count(*) FILTER (clients > 0 AND clients < least) AS contacts_below,
    count(*) FILTER (clients BETWEEN greatest(least, 1) AND most) AS contacts_within,
    count(*) FILTER (clients > 0 AND clients > most) AS contacts_above,
    CASE WHEN count(band) FILTER (clients > 0) = count(*) FILTER (clients > 0)
        AND count(DISTINCT band) FILTER (clients > 0) = 1
      THEN any_value(band) FILTER (clients > 0) END AS band,
    CASE WHEN count(share) = count(*) AND count(DISTINCT share) = 1
      THEN any_value(share) END AS share,
    CASE WHEN count(share_of) = count(*) AND count(DISTINCT share_of) = 1
      THEN any_value(share_of) END AS share_of
  FROM each GROUP BY key
  UNION ALL
  SELECT '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL
  WHERE getvariable('grouping') = 'all' AND NOT EXISTS (FROM each))
SELECT key, caregivers, care_contacts, clients,
  CAST(json_extract(band, '$.from') AS BIGINT) AS clients_from,
  CAST(json_extract(band, '$.to') AS BIGINT) AS clients_to,
  CASE WHEN care_contacts = 1 THEN CASE WHEN contacts_below = 1 THEN 'below'
    WHEN contacts_within = 1 THEN 'within' WHEN contacts_above = 1 THEN 'above' END END
    AS clients_verdict,
  contacts_below, contacts_within, contacts_above, granted_minutes, working_minutes,
  scheduled_minutes, performed_minutes,
  scheduled_minutes::DOUBLE / nullif(working_minutes, 0) AS scheduled_share,
  performed_minutes::DOUBLE / nullif(working_minutes, 0) AS performed_share,
  CAST(json_extract(share, '$.from') AS DOUBLE) AS share_from,
  CAST(json_extract(share, '$.to') AS DOUBLE) AS share_to, share_of,
  CASE WHEN scheduled_share < share_from THEN 'below' WHEN scheduled_share > share_to THEN 'above'
    WHEN scheduled_share BETWEEN share_from AND share_to THEN 'within' END AS share_verdict
FROM summed;
