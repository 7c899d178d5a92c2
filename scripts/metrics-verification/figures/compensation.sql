-- omsorg-metrics(7), compensation, from the occasions of time.sql and the goals of goals.sql:
-- paid_for has the time of each day, paid the amounts of each client, service, month, team and
-- provider.
CREATE OR REPLACE TEMP TABLE paid_for AS
WITH basis AS (
  SELECT p.client, p.day, p.team, p.provider,
    json_extract_string(b.value, '$') AS basis, CAST(h.value AS BIGINT) AS price,
    CAST(i.value AS DOUBLE) AS indirect
  FROM client_place p SEMI JOIN counted USING (client)
    JOIN rule_for_clients('compensation_basis') b ON b.client = p.client AND b.day = p.day
    LEFT JOIN rule_for_clients('hourly_price') h ON h.client = p.client AND h.day = p.day
    LEFT JOIN rule_for_clients('indirect_share') i ON i.client = p.client AND i.day = p.day
  WHERE p.day BETWEEN getvariable('first') AND getvariable('last')),
t AS (
  SELECT d.client, d.service, d.day, 'granted' AS basis,
    d.times * coalesce(d.minutes, s.default_minutes, 0)
      * CASE WHEN d.double_staffing THEN 2 ELSE 1 END / (7::DOUBLE * d.every_weeks) AS minutes
  FROM decision_day d JOIN client k ON k.id = d.client LEFT JOIN service s ON s.id = d.service
  WHERE d.times IS NOT NULL AND (k.ended IS NULL OR d.day <= k.ended)
  UNION ALL
  SELECT client, service, date, 'performed', minutes FROM given WHERE status = 'performed')
SELECT b.client, b.day, b.team, b.provider, b.basis, b.indirect, t.service,
  strftime(t.day, '%Y-%m') AS month, t.minutes,
  coalesce((SELECT max_by(o.price, o.lo) FROM service_price o
    WHERE o.service = t.service AND t.day BETWEEN o.lo AND o.hi), b.price) AS price
FROM t JOIN basis b USING (client, day, basis) WHERE t.minutes > 0;

-- Amounts are whole öre, halves up. A sum of decimals may lie a trifle below the half that the
-- exact sum is.
CREATE OR REPLACE MACRO whole(ore) AS CAST(floor(ore + 0.5 + 1e-7) AS BIGINT);
CREATE OR REPLACE MACRO pay_key(client, team, provider, service, month) AS
  CASE getvariable('grouping') WHEN 'client' THEN client WHEN 'team' THEN team
    WHEN 'provider' THEN provider WHEN 'service' THEN service WHEN 'month' THEN month ELSE '' END;
CREATE OR REPLACE MACRO pay_month(month) AS
  CASE WHEN getvariable('grouping') <> 'all' THEN month END;

CREATE OR REPLACE TEMP TABLE paid AS
WITH p AS (
  SELECT client, service, month, team, provider, sum(minutes) AS minutes,
    coalesce(sum(minutes) FILTER (price IS NULL), 0) AS unpriced,
    whole(coalesce(sum(minutes * price / 60), 0)) AS amount, min(basis) AS basis,
    max(basis) AS other_basis, arg_max({'share': indirect}, day).share AS indirect
  FROM paid_for GROUP BY client, service, month, team, provider)
SELECT pay_key(client, team, provider, service, month) AS key, pay_month(month) AS month,
  p.* EXCLUDE (month), whole(amount * indirect) AS indirect_amount
FROM p;

CREATE OR REPLACE TEMP TABLE premium AS
SELECT pay_key(g.client, p.team, p.provider, d.service, strftime(g.day, '%Y-%m')) AS key,
  pay_month(strftime(g.day, '%Y-%m')) AS month, g.client, CAST(g.premium AS BIGINT) AS ore
FROM ended_goal g JOIN client_place p ON p.client = g.client AND p.day = g.day
  LEFT JOIN decision d ON d.id = g.decision
WHERE g.outcome = 'met' AND g.by_care_manager AND g.premium IS NOT NULL;

WITH keys AS (
  SELECT key, month FROM paid UNION SELECT key, month FROM premium
  UNION SELECT '', NULL WHERE getvariable('grouping') = 'all'),
c AS (
  SELECT key, month, count(DISTINCT client) AS clients
  FROM (SELECT key, month, client FROM paid UNION ALL SELECT key, month, client FROM premium)
  GROUP BY ALL),
t AS (
  SELECT key, month, sum(minutes) AS minutes, sum(unpriced) AS unpriced,
    CASE WHEN min(basis) = max(other_basis) THEN min(basis) END AS basis,
    CASE WHEN sum(unpriced) = 0 THEN CAST(sum(amount) AS BIGINT) END AS amount,
    CASE WHEN sum(unpriced) = 0 THEN CAST(sum(indirect_amount) AS BIGINT) END AS indirect
  FROM paid GROUP BY ALL),
g AS (
  SELECT key, month, count(*) AS goals, CAST(sum(ore) AS BIGINT) AS ore FROM premium GROUP BY ALL)
SELECT keys.key, keys.month, t.basis, coalesce(c.clients, 0) AS clients,
  coalesce(t.minutes, 0) AS minutes, coalesce(t.minutes, 0) / 60 AS hours,
  coalesce(t.unpriced, 0) AS minutes_without_price, t.amount AS amount_ore,
  t.indirect AS indirect_ore, coalesce(g.goals, 0) AS premium_goals,
  coalesce(g.ore, 0) AS premium_ore,
  CASE WHEN coalesce(t.unpriced, 0) = 0 THEN coalesce(t.amount, 0) + coalesce(g.ore, 0) END
    AS total_ore
FROM keys
  LEFT JOIN c ON c.key IS NOT DISTINCT FROM keys.key AND c.month IS NOT DISTINCT FROM keys.month
  LEFT JOIN t ON t.key IS NOT DISTINCT FROM keys.key AND t.month IS NOT DISTINCT FROM keys.month
  LEFT JOIN g ON g.key IS NOT DISTINCT FROM keys.key AND g.month IS NOT DISTINCT FROM keys.month;
