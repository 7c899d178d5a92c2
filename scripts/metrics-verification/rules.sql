-- What exports do not have and every store has: the catalogue of services, the providers and the
-- policies. Read from the store's files into raw_services, raw_providers and raw_policies.
CREATE OR REPLACE TABLE service AS
SELECT id, name_sv, name_en, coalesce(synonyms, []) AS synonyms,
  coalesce(personal_care, false) AS personal_care,
  coalesce(counts_in_survey, true) AS counts_in_survey, default_minutes
FROM raw_services;

CREATE OR REPLACE TABLE service_price AS
SELECT id AS service, lo_of(p."from") AS lo, hi_of(p."to") AS hi, p.value AS price
FROM (SELECT id, unnest(hourly_price) AS p FROM raw_services);

CREATE OR REPLACE TABLE provider AS SELECT id, kind FROM raw_providers;

CREATE OR REPLACE TABLE provider_policy AS
SELECT id AS provider, lo_of(p."from") AS lo, hi_of(p."to") AS hi, p.value AS policy
FROM (SELECT id, unnest(policy) AS p FROM raw_providers);

CREATE OR REPLACE TABLE policy_value AS
SELECT policy, rule, lo_of(v."from") AS lo, hi_of(v."to") AS hi, v.binds AS binds,
  coalesce(v.off, false) AS off, v.value AS value
FROM (SELECT policy, rule, unnest(values) AS v FROM raw_policies);

-- The value of a rule on a day for each provider that has one: one for its own kind goes before
-- one for everyone, and of several the one begun last holds.
CREATE OR REPLACE MACRO rule_on(asked_rule, asked_day) AS TABLE
SELECT p.id AS provider, v.value AS value
FROM provider p
  JOIN provider_policy t ON t.provider = p.id AND asked_day BETWEEN t.lo AND t.hi
  JOIN policy_value v ON v.policy = t.policy AND v.rule = asked_rule
    AND asked_day BETWEEN v.lo AND v.hi AND NOT v.off AND v.binds IN ('everyone', p.kind)
QUALIFY row_number() OVER
  (PARTITION BY p.id ORDER BY t.lo DESC, (v.binds <> 'everyone') DESC, v.lo DESC) = 1;
