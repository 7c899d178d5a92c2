-- omsorg-metrics(7), metrics deadlines: whom the state of the offer is asked for: everyone on the
-- day of reckoning, and on the day that the first care contact began.
CREATE OR REPLACE TEMP TABLE asked AS
SELECT client, getvariable('last_day') AS day FROM counted
UNION SELECT k.client, min(k.lo) FROM contact k SEMI JOIN counted USING (client)
WHERE k.role = 'care_contact' GROUP BY k.client;
