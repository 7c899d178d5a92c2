-- The tables from a planning system's exports, read as text into csv_... by verify.py, as
-- omsorg-exports(7) tells that an import does. `as_of` is the day of the import.
CREATE OR REPLACE MACRO cell(text) AS nullif(trim(text), '');
CREATE OR REPLACE MACRO number_of(text) AS CAST(replace(cell(text), ',', '.') AS DOUBLE);
CREATE OR REPLACE MACRO day_of(text) AS CAST(cell(text) AS DATE);
CREATE OR REPLACE MACRO last_day_of(text) AS
  CASE WHEN cell(text) LIKE '9999-%' THEN NULL ELSE CAST(cell(text) AS DATE) END;
CREATE OR REPLACE MACRO yes_of(text) AS
  coalesce(lower(cell(text)) IN ('ja', 'j', 'yes', 'y', 'true', 'sant', '1'), false);

CREATE OR REPLACE TABLE service_name AS
SELECT DISTINCT lower(name) AS name, id FROM (
  SELECT id, id AS name FROM service
  UNION ALL SELECT id, name_sv FROM service
  UNION ALL SELECT id, name_en FROM service
  UNION ALL SELECT id, unnest(synonyms) FROM service);

INSERT INTO team
SELECT cell("Lag"),
  CASE lower(cell("Typ")) WHEN 'omvårdnadslag' THEN 'care_team' WHEN 'resursgrupp'
    THEN 'resource_group' WHEN 'kvällslag' THEN 'evening_team' WHEN 'nattlag' THEN 'night_team'
    ELSE error('unknown kind of team: ' || "Typ") END,
  [trim(t) for t in string_split(coalesce("Täcker lag", ''), ',') if trim(t) <> '']
FROM csv_lag;

INSERT INTO timeline
SELECT kind, id, lo_of(NULL), hi_of(NULL), value
FROM (
  SELECT 'team.section' AS kind, cell("Lag") AS id, cell("Sektion") AS value FROM csv_lag
  UNION ALL SELECT 'team.area', cell("Lag"), cell("Område") FROM csv_lag
  UNION ALL SELECT 'client.team', cell("Brukar-ID"), cell("Lag") FROM csv_brukare
  UNION ALL SELECT 'caregiver.team', cell("Anställningsnr"), cell("Lag") FROM csv_personal
  UNION ALL SELECT 'caregiver.twin', cell("Anställningsnr"), cell("Tvilling") FROM csv_personal
  UNION ALL SELECT 'caregiver.role', cell("Anställningsnr"),
    CASE lower(cell("Roll")) WHEN 'omvårdnad' THEN 'care' WHEN 'resurs' THEN 'resource'
      WHEN 'timanställd' THEN 'hourly' WHEN 'löpare' THEN 'runner'
      ELSE error('unknown role: ' || "Roll") END
    FROM csv_personal WHERE cell("Roll") IS NOT NULL
  UNION ALL SELECT 'caregiver.ground', cell("Anställningsnr"),
    CASE WHEN yes_of("Skyddad yrkestitel") THEN '{"ground":"certificate"}'
      WHEN lower(cell("Titel")) = 'undersköterska' AND day_of("Anställd från") <= DATE '2023-07-01'
        AND lower(cell("Roll")) IS DISTINCT FROM 'timanställd' THEN '{"ground":"transition"}'
      ELSE '{"ground":"none"}' END
    FROM csv_personal WHERE cell("Skyddad yrkestitel") IS NOT NULL)
WHERE value IS NOT NULL;

INSERT INTO timeline
SELECT 'caregiver.employment', cell("Anställningsnr"), lo_of(day_of("Anställd från")), hi_of(NULL),
  regexp_replace(CAST(number_of("Sysselsättningsgrad") AS VARCHAR), '\.0$', '')
FROM csv_personal WHERE cell("Sysselsättningsgrad") IS NOT NULL;

INSERT INTO caregiver SELECT cell("Anställningsnr"), cell("Namn"), NULL, NULL FROM csv_personal;

INSERT INTO client
SELECT cell("Brukar-ID"), born_of(cell("Personnummer")), day_of("Insatser från"), NULL, NULL,
  yes_of("Enbart larm"), NULL
FROM csv_brukare;

INSERT INTO contact
SELECT cell("Brukar-ID"), cell("Omsorgskontakt"), 'care_contact',
  coalesce(day_of("Kontakt sedan"), getvariable('as_of')), hi_of(NULL)
FROM csv_brukare WHERE cell("Omsorgskontakt") IS NOT NULL;

INSERT INTO decision
SELECT cell("Beslut-ID"), cell("Brukar-ID"), s.id, lo_of(day_of("Gäller från")),
  hi_of(last_day_of("Gäller till")), yes_of("Dubbelbemanning"), 'home_care', NULL, NULL
FROM csv_beslut JOIN service_name s ON s.name = lower(cell("Insats"));

INSERT INTO decision_minutes
SELECT cell("Beslut-ID"), lo_of(NULL), hi_of(NULL), CAST(cell("Schablontid (min)") AS BIGINT)
FROM csv_beslut WHERE cell("Schablontid (min)") IS NOT NULL;

-- So many times a week, as so many times in the fewest weeks that make it (0,33: once in three).
INSERT INTO decision_frequency
SELECT id, lo_of(NULL), hi_of(NULL), CAST(round(frequency * weeks) AS BIGINT), weeks
FROM (SELECT cell("Beslut-ID") AS id, number_of("Antal per vecka") AS frequency FROM csv_beslut),
  range(1, 53) AS r(weeks)
WHERE abs(frequency - round(frequency * weeks) / weeks) < 0.005
QUALIFY row_number() OVER (PARTITION BY id ORDER BY weeks) = 1;

INSERT INTO absence
SELECT NULL, cell("Anställningsnr"), day_of("Från"), hi_of(day_of("Till")) FROM csv_franvaro;

INSERT INTO shift
SELECT cell("Anställningsnr"), day_of("Datum"), minutes_of(cell("Start")),
  minutes_of(cell("Slut")), coalesce(CAST(cell("Rast (min)") AS BIGINT), 0)
FROM csv_schema;

-- Rows of the same occasion are one visit; it is named by the lowest row.
CREATE OR REPLACE TABLE visit_row AS
SELECT *, min(row_id) OVER (PARTITION BY client, date, services, planned_start, planned_end,
  CASE WHEN planned_start IS NULL AND planned_end IS NULL THEN "start" END,
  CASE WHEN planned_start IS NULL AND planned_end IS NULL THEN "end" END) AS visit
FROM (
  SELECT cell("Besök-ID") AS row_id, cell("Brukar-ID") AS client, day_of("Datum") AS date,
    minutes_of(cell("Planerad start")) AS planned_start,
    minutes_of(cell("Planerad slut")) AS planned_end, minutes_of(cell("Verklig start")) AS "start",
    minutes_of(cell("Verklig slut")) AS "end", cell("Anställningsnr") AS caregiver,
    list_sort(list_distinct([lower(trim(t))
      for t in regexp_split_to_array(coalesce("Insatser", ''), '[,+|]') if trim(t) <> '']))
      AS services,
    CASE lower(cell("Status")) WHEN 'utförd' THEN 'performed' WHEN 'avbokad' THEN 'cancelled'
      WHEN 'bomtid' THEN 'no_show' WHEN 'planerad' THEN 'planned'
      ELSE error('unknown status: ' || "Status") END AS status
  FROM csv_besok);

INSERT INTO visit
SELECT visit, any_value(client), any_value(date), any_value(planned_start), any_value(planned_end)
FROM visit_row GROUP BY visit;
INSERT INTO part SELECT visit, row_id, caregiver, status, "start", "end" FROM visit_row;
INSERT INTO visit_service
SELECT DISTINCT v.visit, s.id
FROM (SELECT visit, unnest(services) AS name FROM visit_row) v JOIN service_name s USING (name);
