import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on care contacts in all but name.
  static let metricsDeFacto = Text(
    sv: #"""
      # metrics de-facto: omsorgskontakter i praktiken

      Brukare med minst 10 (--least) utförda besök i perioden, considered, som någon annan än deras
      omsorgskontakt besöker mest. Medarbetares besök är deras möten med brukaren i perioden.

      - care_contact: av brukarens omsorgskontakter den sista dagen, --to, den med flest besök; av
        lika många den med lägst id (UTF-8-bytes). Saknas när ingen är utsedd, och
        care_contact_visits är då 0.

      - de_facto: den med flest besök; av lika många den med lägst id. Brukaren tas med bara om
        de_facto_visits är fler än care_contact_visits. visits: alla utförda besök.

      - share = de_facto_visits / visits. lead = (de_facto_visits - care_contact_visits) / visits.
        runner_up_margin = (de_facto_visits - besöken för den som kommer därnäst, 0 om ingen) /
        visits. Vid dubbelbemanning räknas ett besök för båda.

      - team: brukarens lag den sista dagen.

      Raderna står i ordning efter lead, störst först, och sedan brukarens id.

      --by caregiver: en rad för varje de_facto, efter id: clients, antalet av brukarna, visits,
      summan av de_facto_visits, och client_ids. --by team, section, area, provider, all: brukare
      efter var de hör hemma den sista dagen: clients, de som togs med, considered och share =
      clients / considered.
      """#,
    en: #"""
      # metrics de-facto: care contacts in all but name

      Clients with at least 10 (--least) performed visits in the period, considered, whom someone
      else than their care contact visits most. The visits of a caregiver are the meetings with the
      client in the period.

      - care_contact: of the client's care contacts in force on the last day, --to, the one with
        most visits; of as many the one with the lowest id (UTF-8 bytes). Absent when there is
        none, and care_contact_visits is then 0.

      - de_facto: whoever has most visits; of as many the one with the lowest id. The client is
        listed only if de_facto_visits are more than care_contact_visits. visits: all performed
        visits.

      - share = de_facto_visits / visits. lead = (de_facto_visits - care_contact_visits) / visits.
        runner_up_margin = (de_facto_visits - the visits of whoever comes next, 0 for nobody) /
        visits. A visit by two counts for both.

      - team: the client's team on the last day.

      Rows stand in order of lead, the largest first, then of the client's id.

      --by caregiver: a row for each de_facto, by id: clients, how many of the clients, visits, the
      sum of de_facto_visits, and client_ids. --by team, section, area, provider, all: clients by
      where they belong on the last day: clients, those listed, considered and share = clients /
      considered.
      """#)
}
