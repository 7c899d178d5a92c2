-- omsorg-metrics(7), metrics continuity --by caregiver.
SELECT m.caregiver AS key, count(DISTINCT m.client) AS clients, count(*) AS visits,
  count(*) FILTER (m.by_contact) AS care_contact_visits,
  count(*) FILTER (m.by_contact)::DOUBLE / count(*) AS own_clients_share
FROM meeting m SEMI JOIN counted USING (client)
WHERE m.date BETWEEN getvariable('first') AND getvariable('last') GROUP BY m.caregiver;
