-- What follows from records that exports do not have. Variables beside those of question.sql:
-- last_day, the earlier of the period's last day and today.

-- The parts whose last days are told of: weeks or months within the period, otherwise the period.
CREATE OR REPLACE TEMP TABLE reckoned AS
SELECT key, max(day) AS day FROM (
  SELECT day, CASE getvariable('grouping') WHEN 'week' THEN strftime(day, '%G-W%V')
    WHEN 'month' THEN strftime(day, '%Y-%m') ELSE '' END AS key
  FROM calendar WHERE day BETWEEN getvariable('first') AND getvariable('last'))
GROUP BY key;

-- The row of each client on the days that are told of.
CREATE OR REPLACE TEMP TABLE row_at_end AS
SELECT r.client, r.day, r.key FROM row_of r SEMI JOIN reckoned p ON p.day = r.day;

-- The value of a rule for each client on each of some days of theirs, in asked(client, day).
CREATE OR REPLACE MACRO rule_for_clients(asked_rule) AS TABLE
SELECT k.client, k.day, v.value
FROM client_place k
  JOIN provider p ON p.id = k.provider
  JOIN provider_policy t ON t.provider = p.id AND k.day BETWEEN t.lo AND t.hi
  JOIN policy_value v ON v.policy = t.policy AND v.rule = asked_rule
    AND k.day BETWEEN v.lo AND v.hi AND NOT v.off AND v.binds IN ('everyone', p.kind)
QUALIFY row_number() OVER (PARTITION BY k.client, k.day
  ORDER BY t.lo DESC, (v.binds <> 'everyone') DESC, v.lo DESC) = 1;
