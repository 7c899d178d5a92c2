import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on load.
  static let metricsLoad = Text(
    sv: #"""
      # metrics load: omsorgskontakternas belastning

      Räknade är de medarbetare som är omsorgskontakt för någon den sista dagen; med --everyone
      alla. --by day, week och month räknar varje dag, vecka och månad inom perioden för sig, med
      dess sista dag, så att också vilka som räknas kan skilja. Två saker går ändå efter hela
      periodens sista dag: filtren väljer medarbetare efter laget de har då, och regelverkens värden
      för en medarbetare är de som då gäller för utföraren som medarbetarens lag hör till.

      En rad har det som har ett par, ett pass som räknas eller en del av ett besök som inte är
      avbokad, av någon som räknas. Medarbetare, grupper, dagar, veckor och månader utan något
      sådant har ingen rad, inte heller med --everyone, men --by all har alltid sin enda. Det som
      inte hör till någon grupp har en egen rad, sist, utan namn.

      - clients: par av medarbetare och brukare med ett uppdrag som omsorgskontakt i kraft den sista
        dagen, brukaren inte avslutad. care_contacts: medarbetare i minst ett sådant par.

      - caregivers: olika medarbetare som raden har ett par, ett pass eller en del av ett besök av
        som inte är avbokad.

      - clients_from, clients_to: regeln clients_per_care_contact; bara när den är densamma för alla
        omsorgskontakter i raden. contacts_below, contacts_within, contacts_above: de med färre
        brukare än sitt regelverks minsta antal, från det till det högsta, och fler.
        clients_verdict: vilket av de tre, när raden har en enda omsorgskontakt.

      - granted_minutes: summan över paren av det som brukaren är beviljad på fyra veckor, som
        granted_minutes i metrics time men 28 gånger den sista dagens, utan hänsyn till frånvaro,
        och utan insatser i regeln services_by_contractor (regelverket för brukarens lags utförare
        samma dag, alltså delens egen sista dag --by day, week och month).

      - working_minutes: pass (shifts) med date i perioden, från start till end (nästa dag om end är
        före start) minus break_minutes, minst 0. Pass en dag som medarbetaren är frånvarande
        (absences.json) räknas inte. Hela passet hör till sin dag.

      - scheduled_minutes: för varje medarbetares del av ett besök som inte är avbokad, besökets
        planerade slut minus start (plus 1440 om det är negativt), 0 när något av dem saknas.
        performed_minutes: för varje utförd del verkligt slut minus start, annars planerat, annars
        0, som i metrics time.

      - scheduled_share = scheduled_minutes / working_minutes, performed_share likaså; saknas när
        working_minutes är 0. Två besök som en medarbetare har samma tid ger båda sina minuter, och
        besök ger minuter också en dag utan något pass som räknas. Andelarna kan därför bli över 1:
        då är besök dubbelbokade, eller så saknas pass.

      - share_from, share_to: regeln client_time_share, share_of: client_time_share_of; bara när de
        är desamma för alla i raden. Är share_of care_contact gäller andelen inte den som inte är
        omsorgskontakt den sista dagen, som då räknas som en utan. share_of står också där ingen
        andel gäller. share_verdict: below, within eller above, scheduled_share mot de två, båda
        ändarna within.

      En medarbetare hör till sitt lags grupp den dag som passet eller besöket har; paren och
      granted_minutes till gruppen den sista dagen. Summan granted_minutes läggs ihop i ordning
      efter medarbetarens id.

      Den som har ett uppdrag, ett pass eller en del av ett besök men inte finns i caregivers.json
      räknas som en utan lag, och utan värden ur något regelverk: i en rad med andra saknas då
      share_from, share_to och share_of, och clients_from och clients_to om det är en
      omsorgskontakt. Delar av besök där ingen är angiven räknas inte.
      """#,
    en: #"""
      # metrics load: the care contacts' load

      Counted are the caregivers who are care contact of someone on the last day; with --everyone
      all. --by day, week and month count each day, week and month within the period by itself, with
      its last day, so that who counts may differ too. Two things still go by the whole period's
      last day: the filters choose caregivers by their team that day, and a caregiver's policy
      values are those that hold that day for the provider of the caregiver's team.

      What has a pair, a shift that counts or a part of a visit that is not cancelled, of someone
      who counts, has a row. Caregivers, groups, days, weeks and months with none of these have no
      row, not with --everyone either, but --by all always has its one. What belongs to no group has
      a row of its own, last, with no name.

      - clients: pairs of a caregiver and a client with an appointment as care contact in force on
        the last day, the client not ended. care_contacts: caregivers in at least one such pair.

      - caregivers: different caregivers of whom the row has a pair, a shift or a part of a visit
        that is not cancelled.

      - clients_from, clients_to: the policy rule clients_per_care_contact; only when it is the same
        for all care contacts in the row. contacts_below, contacts_within, contacts_above: those
        with fewer clients than their policy's least, from that to its most, and more.
        clients_verdict: which of the three, when the row has a single care contact.

      - granted_minutes: the sum over the pairs of what the client is granted in four weeks, as
        granted_minutes in metrics time but 28 times the last day's, absence not considered, and
        without services in the rule services_by_contractor (the policy of the provider of the
        client's team that same day, thus the part's own last day --by day, week and month).

      - working_minutes: shifts with a date in the period, from start to end (the next day if end is
        before start) less break_minutes, at least 0. Shifts on a day that the caregiver is absent
        (absences.json) do not count. A whole shift belongs to its date.

      - scheduled_minutes: for each caregiver's part of a visit that is not cancelled, the visit's
        planned end less its start (plus 1440 if negative), 0 when either is absent.
        performed_minutes: for each part performed the actual end less start, else the planned, else
        0, as in metrics time.

      - scheduled_share = scheduled_minutes / working_minutes, performed_share likewise; absent when
        working_minutes is 0. Two visits that a caregiver has at the same time both give their
        minutes, and visits give minutes even on a day with no shift that counts. The shares may
        thus be above 1: visits are then double-booked, or shifts are missing.

      - share_from, share_to: the rule client_time_share, share_of: client_time_share_of; only when
        they are the same for all in the row. When share_of is care_contact the share is not asked
        of who is not care contact on the last day, who then counts as one without. share_of is
        there also where no share is asked. share_verdict: below, within or above, scheduled_share
        to the two, both ends within.

      A caregiver belongs to the group of the team on the day of the shift or visit; the pairs and
      granted_minutes to the group on the last day. The sum granted_minutes is added in order of the
      caregiver's id.

      Who has an appointment, a shift or a part of a visit but is not in caregivers.json counts as
      one without a team, and without values of any policy: a row with others then lacks share_from,
      share_to and share_of, and clients_from and clients_to if that one is a care contact. Parts of
      visits that name nobody do not count.
      """#)
}
