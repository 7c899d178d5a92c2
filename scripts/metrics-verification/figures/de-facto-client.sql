-- The rows of metrics de-facto by client.
SELECT client AS key, team, care_contact, care_contact_visits, de_facto, de_facto_visits, visits,
  de_facto_visits::DOUBLE / visits AS share,
  (de_facto_visits - care_contact_visits)::DOUBLE / visits AS lead,
  (de_facto_visits - second_visits)::DOUBLE / visits AS runner_up_margin
FROM de_facto ORDER BY (de_facto_visits - care_contact_visits)::DOUBLE / visits DESC, client;
