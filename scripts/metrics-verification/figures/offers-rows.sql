-- The rows of metrics offers, from offer_state.
CREATE OR REPLACE TEMP TABLE stated AS
SELECT r.key, s.* FROM offer_state s SEMI JOIN begun USING (client, day)
  JOIN row_at_end r ON r.client = s.client AND r.day = s.day;

WITH keys AS (
  SELECT key FROM stated
  UNION SELECT key FROM reckoned WHERE getvariable('grouping') IN ('week', 'month', 'all')),
n AS (
  SELECT keys.key, count(client) AS clients, count(*) FILTER (need = 'alarm_only') AS alarm_only,
    count(*) FILTER (need = 'limited_services') AS limited_services,
    count(*) FILTER (need = 'exempted') AS exempted, count(*) FILTER (need = 'to_assess') AS to_assess,
    count(*) FILTER (need = 'to_be_offered') AS to_be_offered,
    count(*) FILTER (answer IN ('yes', 'no', 'waiting')) AS offered,
    count(*) FILTER (answer = 'yes') AS yes, count(*) FILTER (answer = 'no') AS no,
    count(*) FILTER (answer = 'waiting') AS waiting,
    count(*) FILTER (answer = 'appointed_without_offer') AS appointed_without_offer,
    count(*) FILTER (answer = 'not_offered') AS not_offered,
    count(*) FILTER (answer = 'not_offered' AND EXISTS (FROM offer_due d
      WHERE d.client = stated.client AND d.day = stated.day AND d.due < d.day)) AS late,
    count(*) FILTER (need = 'to_be_offered' AND has_contact AND answer <> 'no') AS with_care_contact,
    count(*) FILTER (adapted) AS adapted, count(*) FILTER (NOT adapted) AS not_adapted
  FROM keys LEFT JOIN stated ON stated.key IS NOT DISTINCT FROM keys.key GROUP BY keys.key)
SELECT *, offered::DOUBLE / nullif(to_be_offered, 0) AS offered_share,
  with_care_contact::DOUBLE / nullif(to_be_offered - no, 0) AS care_contact_share,
  adapted::DOUBLE / nullif(adapted + not_adapted, 0) AS adapted_share
FROM n;
