-- The rows of metrics titles, from offer_state.
CREATE OR REPLACE MACRO group_key(team, section, area, provider) AS CASE getvariable('grouping')
  WHEN 'team' THEN team WHEN 'section' THEN section WHEN 'area' THEN area
  WHEN 'provider' THEN provider ELSE '' END;
CREATE OR REPLACE MACRO passes(team, section, area, provider) AS CASE getvariable('filter')
  WHEN 'team' THEN team = getvariable('filter_value')
  WHEN 'section' THEN section = getvariable('filter_value')
  WHEN 'area' THEN area = getvariable('filter_value')
  WHEN 'provider' THEN provider = getvariable('filter_value') ELSE true END;

CREATE OR REPLACE TEMP TABLE title_count AS
WITH g AS (
  SELECT group_key(p.team, p.section, p.area, p.provider) AS key, m.day, count(*) AS caregivers,
    count(*) FILTER (m.certified AND m.day >= DATE '2023-07-01') AS by_certificate,
    count(*) FILTER (m.transitional AND m.day >= DATE '2023-07-01') AS by_transition,
    count(*) FILTER (m.certified OR m.transitional OR m.day < DATE '2023-07-01') AS eligible,
    count(*) FILTER (m.introduced AND (m.certified OR m.transitional OR m.day < DATE '2023-07-01'))
      AS in_introduction
  FROM may_be m JOIN caregiver_place p ON p.caregiver = m.caregiver AND p.day = m.day
  WHERE m.stays AND p.kind = 'care_team' AND coalesce(p.role, 'care') = 'care'
    AND passes(p.team, p.section, p.area, p.provider)
  GROUP BY ALL),
k AS (
  SELECT group_key(p.team, p.section, p.area, p.provider) AS key, s.day, count(*) AS clients,
    count(*) FILTER (NOT EXISTS (
      FROM care_contact_day c JOIN may_be m ON m.caregiver = c.caregiver AND m.day = c.day
      WHERE c.client = s.client AND c.day = s.day AND m.stays
        AND (m.certified OR m.transitional OR m.day < DATE '2023-07-01'))) AS clients_without,
    CASE WHEN count(r.value) = count(*) AND count(DISTINCT CAST(r.value AS VARCHAR)) = 1
      THEN any_value(CAST(r.value AS VARCHAR)) END AS band
  FROM offer_state s SEMI JOIN begun USING (client, day)
    JOIN client_place p ON p.client = s.client AND p.day = s.day
    LEFT JOIN rule_for_clients('clients_per_care_contact') r
      ON r.client = s.client AND r.day = s.day
  WHERE s.need = 'to_be_offered' AND s.answer <> 'no' GROUP BY ALL),
keys AS (
  SELECT key FROM g UNION SELECT key FROM k UNION SELECT '' WHERE getvariable('grouping') = 'all')
SELECT keys.key, d.day, coalesce(caregivers, 0) AS caregivers,
  coalesce(by_certificate, 0) AS by_certificate, coalesce(by_transition, 0) AS by_transition,
  coalesce(eligible, 0) AS eligible, coalesce(in_introduction, 0) AS in_introduction,
  coalesce(clients, 0) AS clients, coalesce(clients_without, 0) AS clients_without,
  CAST(json_extract(band, '$.from') AS BIGINT) AS band_from,
  CAST(json_extract(band, '$.to') AS BIGINT) AS band_to
FROM keys CROSS JOIN title_day d
  LEFT JOIN g ON g.key IS NOT DISTINCT FROM keys.key AND g.day = d.day
  LEFT JOIN k ON k.key IS NOT DISTINCT FROM keys.key AND k.day = d.day;

WITH told AS (
  SELECT *, (caregivers, by_certificate, by_transition, eligible, in_introduction, clients,
      clients_without, band_from, band_to) AS columns
  FROM title_count),
changed AS (
  SELECT *, lag(columns) OVER (PARTITION BY key ORDER BY day) AS before FROM told)
SELECT key, day AS date, caregivers, by_certificate, by_transition, eligible, in_introduction, clients,
  clients_without, clients::DOUBLE / nullif(eligible, 0) AS clients_per_eligible, band_from, band_to,
  eligible * band_to AS capacity,
  CASE WHEN band_to IS NOT NULL THEN greatest(clients - eligible * band_to, 0) END AS clients_short,
  CASE WHEN band_to IS NOT NULL
    THEN greatest(CAST(ceil(clients::DOUBLE / band_to) AS BIGINT) - eligible, 0) END AS eligible_short
FROM changed
WHERE CASE WHEN day = getvariable('first')
  THEN caregivers > 0 OR clients > 0 OR getvariable('grouping') = 'all'
  ELSE columns IS DISTINCT FROM before END;
