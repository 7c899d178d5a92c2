-- omsorg-metrics(7), metrics method.
CREATE OR REPLACE TEMP TABLE by_contractor AS
SELECT k.client, unnest(CAST(r.value AS VARCHAR[])) AS service
FROM client_place k JOIN rule_on('services_by_contractor', getvariable('last')) r USING (provider)
WHERE k.day = getvariable('last');

CREATE OR REPLACE TEMP TABLE judged AS
SELECT o.*, p.by_contact, o.occurs AND NOT o.daily AND coalesce(p.in_force, false)
  AND NOT EXISTS (FROM by_contractor b WHERE b.client = o.client AND b.service = o.service)
  AND NOT EXISTS (FROM decision_day d
    WHERE d.client = o.client AND d.service = o.service AND d.day = o.date AND d.times > 0
      AND d.wished_caregiver IS NOT NULL
      AND NOT EXISTS (FROM care_contact_day c WHERE c.client = o.client AND c.day = o.date
        AND c.caregiver = d.wished_caregiver)) AS non_daily
FROM occasion o LEFT JOIN performed p USING (visit);

WITH o AS (
  SELECT key, count(*) AS occasions, count(*) FILTER (decided) AS as_decided,
    count(*) FILTER (planned_start IS NOT NULL) AS as_planned,
    count(*) FILTER (non_daily) AS non_daily_occasions,
    count(*) FILTER (non_daily AND by_contact) AS non_daily_by_care_contact
  FROM judged WHERE status = 'performed' GROUP BY key),
p AS (
  SELECT key, count(*) AS planned_visits,
    count(*) FILTER (status = 'performed') AS planned_performed
  FROM (SELECT DISTINCT key, visit, status FROM occasion
    WHERE planned_start IS NOT NULL AND status <> 'cancelled') GROUP BY key),
keys AS (
  SELECT key FROM o UNION SELECT key FROM p UNION SELECT '' WHERE getvariable('grouping') = 'all')
SELECT keys.key, coalesce(occasions, 0) AS occasions, coalesce(as_decided, 0) AS as_decided,
  as_decided::DOUBLE / nullif(occasions, 0) AS as_decided_share,
  coalesce(as_planned, 0) AS as_planned, as_planned::DOUBLE / nullif(occasions, 0) AS as_planned_share,
  coalesce(planned_visits, 0) AS planned_visits, coalesce(planned_performed, 0) AS planned_performed,
  planned_performed::DOUBLE / nullif(planned_visits, 0) AS done_of_planned,
  coalesce(non_daily_occasions, 0) AS non_daily_occasions,
  coalesce(non_daily_by_care_contact, 0) AS non_daily_by_care_contact,
  non_daily_by_care_contact::DOUBLE / nullif(non_daily_occasions, 0) AS non_daily_share
FROM keys
  LEFT JOIN o ON o.key IS NOT DISTINCT FROM keys.key LEFT JOIN p ON p.key IS NOT DISTINCT FROM keys.key;
