-- The tables from the files of a store, read into raw_... by verify.py.
INSERT INTO client
SELECT id, born_of(identity_number), services_from, assigned_on, welcome_talk,
  coalesce(alarm_only, false), ended
FROM raw_clients;

INSERT INTO caregiver SELECT id, name, ended, introduction_until FROM raw_caregivers;
INSERT INTO team SELECT id, kind, coalesce(covers, []) FROM raw_teams;

INSERT INTO timeline
SELECT kind, id, lo_of(held."from"), hi_of(held."to"), held.value
FROM (
  SELECT 'client.team' AS kind, id, unnest(team) AS held FROM raw_clients
  UNION ALL SELECT 'caregiver.team', id, unnest(team) FROM raw_caregivers
  UNION ALL SELECT 'caregiver.role', id, unnest(role) FROM raw_caregivers
  UNION ALL SELECT 'caregiver.twin', id, unnest(twin) FROM raw_caregivers
  UNION ALL SELECT 'caregiver.ground', id, unnest(title_ground) FROM raw_caregivers
  UNION ALL SELECT 'caregiver.employment', id, unnest(employment) FROM raw_caregivers
  UNION ALL SELECT 'team.section', id, unnest(section) FROM raw_teams
  UNION ALL SELECT 'team.area', id, unnest(area) FROM raw_teams
  UNION ALL SELECT 'team.provider', id, unnest(provider) FROM raw_teams);

INSERT INTO contact
SELECT client, caregiver, coalesce(role, 'care_contact'), lo_of("from"), hi_of("to")
FROM raw_contacts;

INSERT INTO decision
SELECT id, client, service, lo_of("from"), hi_of("to"), coalesce(double_staffing, false),
  coalesce(kind, 'home_care'), wish.caregiver, followed_up_on
FROM raw_decisions;

INSERT INTO decision_minutes
SELECT id, lo_of(m."from"), hi_of(m."to"), m.value
FROM (SELECT id, unnest(minutes) AS m FROM raw_decisions);

INSERT INTO decision_frequency
SELECT id, lo_of(f."from"), hi_of(f."to"), f.value.times, f.value.every_weeks
FROM (SELECT id, unnest(frequency) AS f FROM raw_decisions);

INSERT INTO absence SELECT client, caregiver, lo_of("from"), hi_of("to") FROM raw_absences;

INSERT INTO shift
SELECT caregiver, date, minutes_of("start"), minutes_of("end"), coalesce(break_minutes, 0)
FROM raw_shifts;

INSERT INTO visit
SELECT id, client, date, minutes_of(planned_start), minutes_of(planned_end) FROM raw_visits;

INSERT INTO part
SELECT id, c."row", c.id, c.status, minutes_of(c."start"), minutes_of(c."end")
FROM (SELECT id, unnest(caregivers) AS c FROM raw_visits);

INSERT INTO visit_service SELECT DISTINCT id, unnest(services) FROM raw_visits;
