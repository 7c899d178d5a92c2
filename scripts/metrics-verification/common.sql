-- What several figures start from: where clients and caregivers belong on each day, performed
-- visits, their meetings, and care contacts in force. Made once for each store.

-- The days round the visits and today, and all later days on which anything may become different.
CREATE OR REPLACE TABLE calendar AS
SELECT DISTINCT day FROM (SELECT CAST(unnest(range(
  least((SELECT min(date) FROM visit), getvariable('today')) - INTERVAL 40 DAY,
  greatest((SELECT max(date) FROM visit), getvariable('today')) + INTERVAL 40 DAY,
  INTERVAL 1 DAY)) AS DATE) AS day
UNION ALL SELECT unnest([lo, CASE WHEN hi < DATE '9999-12-31' THEN hi + 1 END]) FROM (
  SELECT lo, hi FROM timeline UNION ALL SELECT lo, hi FROM contact
  UNION ALL SELECT lo, hi FROM decision UNION ALL SELECT lo, hi FROM policy_value
  UNION ALL SELECT lo, hi FROM provider_policy
  UNION ALL SELECT NULL, ended FROM client UNION ALL SELECT NULL, ended FROM caregiver
  UNION ALL SELECT NULL, introduction_until FROM caregiver)
UNION ALL SELECT unnest([DATE '2023-07-01', DATE '2033-07-01'])
UNION ALL SELECT date FROM raw_offers)
WHERE day BETWEEN least((SELECT min(date) FROM visit) - 40, getvariable('today') - 400)
  AND DATE '2034-12-31';

-- The value of each timeline on each day: of several periods the one begun last.
CREATE OR REPLACE MACRO held_daily(asked_kind) AS TABLE
SELECT t.id, c.day, max_by(t.value, t.lo) AS value
FROM timeline t JOIN calendar c ON c.day BETWEEN t.lo AND t.hi
WHERE t.kind = asked_kind GROUP BY ALL;

-- The same on one day.
CREATE OR REPLACE MACRO held_on(asked_kind, asked_day) AS TABLE
SELECT id, max_by(value, lo) AS value FROM timeline
WHERE kind = asked_kind AND asked_day BETWEEN lo AND hi GROUP BY id;

-- Who has no team belongs, like a team without a provider, to the store's only one.
CREATE OR REPLACE TABLE team_place AS
SELECT t.id AS team, c.day, t.kind, s.value AS section, a.value AS area,
  coalesce(p.value,
    (SELECT min(id) FROM provider HAVING count(*) = 1)) AS provider
FROM team t CROSS JOIN calendar c
  LEFT JOIN held_daily('team.section') s ON s.id = t.id AND s.day = c.day
  LEFT JOIN held_daily('team.area') a ON a.id = t.id AND a.day = c.day
  LEFT JOIN held_daily('team.provider') p ON p.id = t.id AND p.day = c.day;

CREATE OR REPLACE TABLE client_place AS
SELECT k.id AS client, c.day, t.value AS team, p.section, p.area, coalesce(p.provider,
    (SELECT min(id) FROM provider HAVING count(*) = 1)) AS provider
FROM client k CROSS JOIN calendar c
  LEFT JOIN held_daily('client.team') t ON t.id = k.id AND t.day = c.day
  LEFT JOIN team_place p ON p.team = t.value AND p.day = c.day;

CREATE OR REPLACE TABLE caregiver_place AS
SELECT k.id AS caregiver, c.day, t.value AS team, p.kind, p.section, p.area, coalesce(p.provider,
    (SELECT min(id) FROM provider HAVING count(*) = 1)) AS provider,
  r.value AS role, w.value AS twin
FROM caregiver k CROSS JOIN calendar c
  LEFT JOIN held_daily('caregiver.team') t ON t.id = k.id AND t.day = c.day
  LEFT JOIN held_daily('caregiver.role') r ON r.id = k.id AND r.day = c.day
  LEFT JOIN held_daily('caregiver.twin') w ON w.id = k.id AND w.day = c.day
  LEFT JOIN team_place p ON p.team = t.value AND p.day = c.day;

CREATE OR REPLACE TABLE care_contact_day AS
SELECT DISTINCT k.client, c.day, k.caregiver
FROM contact k JOIN calendar c ON c.day BETWEEN k.lo AND k.hi WHERE k.role = 'care_contact';

-- Minutes of a day, counted from its midnight, on which a caregiver is at work.
CREATE OR REPLACE TABLE work AS
SELECT s.caregiver, s.date + d.later AS day, s."start" - 1440 * d.later AS "from",
  s."end" + CASE WHEN s."end" < s."start" THEN 1440 ELSE 0 END - 1440 * d.later AS before
FROM shift s, (VALUES (0), (1)) AS d(later)
WHERE (d.later = 0 OR s."end" < s."start")
  AND NOT EXISTS (FROM absence a WHERE a.caregiver = s.caregiver AND s.date BETWEEN a.lo AND a.hi);

CREATE OR REPLACE TABLE visit_status AS
SELECT v.*, CASE WHEN bool_or(p.status = 'performed') THEN 'performed'
    WHEN bool_or(p.status = 'no_show') THEN 'no_show'
    WHEN bool_or(p.status = 'planned') OR count(p.visit) = 0 THEN 'planned' ELSE 'cancelled' END
    AS status,
  min(p."start") FILTER (p.status = 'performed') AS actual_start
FROM visit v LEFT JOIN part p ON p.visit = v.id GROUP BY ALL;

CREATE OR REPLACE TABLE meeting AS
SELECT v.id AS visit, v.client, v.date, p.caregiver,
  coalesce(v.actual_start, v.planned_start) AS "start",
  EXISTS (FROM care_contact_day c WHERE c.client = v.client AND c.day = v.date
    AND c.caregiver = p.caregiver) AS by_contact
FROM visit_status v JOIN part p ON p.visit = v.id
WHERE p.status = 'performed' AND p.caregiver IS NOT NULL
GROUP BY ALL;

CREATE OR REPLACE TABLE performed AS
SELECT v.id AS visit, v.client, v.date, coalesce(v.actual_start, v.planned_start) AS "start",
  EXISTS (FROM care_contact_day c JOIN work w ON w.caregiver = c.caregiver AND w.day = c.day
    WHERE c.client = v.client AND c.day = v.date
      AND coalesce(v.planned_start, v.actual_start) >= w."from"
      AND coalesce(v.planned_start, v.actual_start) < w.before) AS on_duty,
  EXISTS (FROM visit_service s JOIN service k ON k.id = s.service
    WHERE s.visit = v.id AND k.personal_care) AS personal_care,
  NOT EXISTS (FROM visit_service s WHERE s.visit = v.id)
  OR EXISTS (FROM visit_service s LEFT JOIN service k ON k.id = s.service
    WHERE s.visit = v.id AND coalesce(k.counts_in_survey, true)) AS in_survey,
  EXISTS (FROM care_contact_day c WHERE c.client = v.client AND c.day = v.date) AS in_force,
  EXISTS (FROM meeting m WHERE m.visit = v.id AND m.by_contact) AS by_contact,
  (SELECT count(*) FROM meeting m WHERE m.visit = v.id) AS meetings
FROM visit_status v WHERE v.status = 'performed';
