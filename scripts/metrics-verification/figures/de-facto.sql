-- omsorg-metrics(7), metrics de-facto. Variable beside those of question.sql: least.
CREATE OR REPLACE TEMP TABLE considered AS
SELECT p.client, count(*) AS visits
FROM performed p SEMI JOIN counted USING (client)
WHERE p.date BETWEEN getvariable('first') AND getvariable('last')
GROUP BY p.client HAVING count(*) >= getvariable('least');

CREATE OR REPLACE TEMP TABLE ranked AS
SELECT client, caregiver, n, row_number() OVER (PARTITION BY client ORDER BY n DESC, caregiver) AS place
FROM (
  SELECT m.client, m.caregiver, count(*) AS n FROM meeting m SEMI JOIN considered USING (client)
  WHERE m.date BETWEEN getvariable('first') AND getvariable('last') GROUP BY ALL);

CREATE OR REPLACE TEMP TABLE in_force AS
SELECT c.client, c.caregiver, coalesce(r.n, 0) AS n
FROM care_contact_day c LEFT JOIN ranked r USING (client, caregiver)
WHERE c.day = getvariable('last')
QUALIFY row_number() OVER (PARTITION BY c.client ORDER BY coalesce(r.n, 0) DESC, c.caregiver) = 1;

CREATE OR REPLACE TEMP TABLE de_facto AS
SELECT c.client, k.team, k.section, k.area, k.provider, f.caregiver AS care_contact,
  coalesce(f.n, 0) AS care_contact_visits, r.caregiver AS de_facto, r.n AS de_facto_visits, c.visits,
  coalesce(s.n, 0) AS second_visits
FROM considered c
  JOIN ranked r ON r.client = c.client AND r.place = 1
  LEFT JOIN ranked s ON s.client = c.client AND s.place = 2
  LEFT JOIN in_force f ON f.client = c.client
  JOIN client_place k ON k.client = c.client AND k.day = getvariable('last')
WHERE r.n > coalesce(f.n, 0);
