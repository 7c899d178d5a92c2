import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on load.
  static let metricsLoad = Text(
    sv: #"""
      # metrics load: omsorgskontakternas belastning

      Räknade är de medarbetare som är omsorgskontakt för någon den sista dagen; med --everyone
      alla. --by day, week och month räknar varje dag, vecka och månad inom perioden för sig, med
      dess sista dag, så att också vilka som räknas kan skilja. Regelverkens värden är de som gäller
      hela periodens sista dag för utföraren som medarbetarens lag hör till den dagen.

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
        den sista dagen).

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
        omsorgskontakt den sista dagen, som då räknas som en utan. share_verdict: below, within
        eller above, scheduled_share mot de två, båda ändarna within.

      En medarbetare hör till sitt lags grupp den dag som passet eller besöket har; paren och
      granted_minutes till gruppen den sista dagen. Summan granted_minutes läggs ihop i ordning
      efter medarbetarens id. Filtren väljer medarbetare efter lag den sista dagen.
      """#,
    en: #"""
      # metrics load: the care contacts' load

      Counted are the caregivers who are care contact of someone on the last day; with --everyone
      all. --by day, week and month count each day, week and month within the period by itself, with
      its last day, so that who counts may differ too. Policy values are those that hold on the
      whole period's last day for the provider of the caregiver's team that day.

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
        client's team on the last day).

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
        of who is not care contact on the last day, who then counts as one without. share_verdict:
        below, within or above, scheduled_share to the two, both ends within.

      A caregiver belongs to the group of the team on the day of the shift or visit; the pairs and
      granted_minutes to the group on the last day. The sum granted_minutes is added in order of the
      caregiver's id. The filters choose caregivers by their team on the last day.
      """#)
}
