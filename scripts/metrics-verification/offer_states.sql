-- omsorg-metrics(7), metrics offers: how it is with the offer for each client and day in
-- asked(client, day), as offer_state.
CREATE OR REPLACE TEMP TABLE latest_offer AS
SELECT a.client, a.day, arg_max({'date': o.date, 'exempted': coalesce(o.outcome, 'offered') = 'exempted',
    'exemption': o.exemption, 'answer': o.answer, 'answered_on': o.answered_on,
    'adapted': o.adapted}, (o.date, len(o.id))) AS latest
FROM asked a JOIN raw_offers o ON o.client = a.client AND o.date <= a.day GROUP BY ALL;

-- The services that count on those days and on the days of the latest offers.
CREATE OR REPLACE TEMP TABLE counting AS
WITH days AS (
  SELECT client, day FROM asked UNION SELECT client, latest.date FROM latest_offer),
d AS (
  SELECT a.client, a.day, d.service, a.day BETWEEN d.lo AND d.hi AS now, d.lo > a.day AS later,
    bool_or(a.day BETWEEN d.lo AND d.hi) OVER (PARTITION BY a.client, a.day) AS any_now
  FROM days a JOIN decision d USING (client))
SELECT DISTINCT client, day, service FROM d WHERE now OR later AND NOT any_now
UNION ALL
SELECT a.client, a.day, CASE WHEN k.alarm_only THEN 'alarm' ELSE 'not recorded' END
FROM days a JOIN client k ON k.id = a.client
WHERE NOT EXISTS (FROM decision d WHERE d.client = a.client);

-- Whose care, or what comes before it, has begun.
CREATE OR REPLACE TEMP TABLE begun AS
SELECT client, day FROM asked a
WHERE NOT EXISTS (FROM decision d WHERE d.client = a.client)
  OR EXISTS (FROM decision d WHERE d.client = a.client AND d.lo <= a.day)
  OR EXISTS (FROM raw_offers o WHERE o.client = a.client AND o.date <= a.day)
  OR EXISTS (FROM contact c WHERE c.client = a.client AND c.role = 'care_contact' AND c.lo <= a.day);

CREATE OR REPLACE TEMP TABLE called AS
SELECT c.client, c.day, bool_or(NOT c.limited AND c.service <> 'alarm') AS calls,
  bool_and(c.service = 'alarm' AND NOT c.limited) AS only_alarm, list(c.service) AS services
FROM (
  SELECT c.*, coalesce(list_contains(CAST(r.value AS VARCHAR[]), c.service), false) AS limited
  FROM counting c
    LEFT JOIN rule_for_clients('offer_not_needed_for') r ON r.client = c.client AND r.day = c.day) c
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE offer_state AS
WITH s AS (
  SELECT a.client, a.day, n.calls, n.only_alarm, n.services, o.latest,
    coalesce(t.calls, false) AS called_then, coalesce(t.services, []) AS services_then,
    coalesce(r.value = 'true', false) AS assessed
  FROM asked a JOIN client k ON k.id = a.client AND (k.ended IS NULL OR k.ended >= a.day)
    JOIN called n ON n.client = a.client AND n.day = a.day
    LEFT JOIN latest_offer o ON o.client = a.client AND o.day = a.day
    LEFT JOIN called t ON t.client = a.client AND t.day = o.latest.date
    LEFT JOIN rule_for_clients('offer_exception_assessed') r ON r.client = a.client AND r.day = a.day),
m AS (
  SELECT *, CASE
    WHEN latest.exempted AND (NOT calls OR latest.exemption = 'obviously_unneeded'
      AND len([x for x in services if NOT list_contains(services_then, x)]) = 0) THEN 'exempted'
    WHEN calls OR NOT latest.exempted AND NOT called_then THEN 'to_be_offered'
    WHEN only_alarm THEN 'alarm_only' WHEN assessed THEN 'to_assess' ELSE 'limited_services' END
    AS need
  FROM s)
SELECT client, day, need, CASE WHEN need <> 'to_be_offered' THEN NULL
    WHEN NOT latest.exempted THEN
      CASE WHEN latest.answer IN ('yes', 'no') AND coalesce(latest.answered_on, latest.date) <= day
        THEN latest.answer ELSE 'waiting' END
    WHEN EXISTS (FROM contact c WHERE c.client = m.client AND c.role = 'care_contact'
      AND c.hi >= m.day) THEN 'appointed_without_offer'
    ELSE 'not_offered' END AS answer,
  CASE WHEN need = 'to_be_offered' AND NOT latest.exempted THEN latest.adapted END AS adapted,
  EXISTS (FROM care_contact_day c WHERE c.client = m.client AND c.day = m.day) AS has_contact
FROM m;
