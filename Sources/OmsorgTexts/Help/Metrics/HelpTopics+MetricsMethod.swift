import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on care as decided and planned.
  static let metricsMethod = Text(
    sv: #"""
      # metrics method: enligt beslut och planering

      Lunds metodkontinuitet, och Malmös och Örebros mål att omsorgskontakten gör de insatser som
      inte är dagliga. Tillfällen räknas som performed_occasions i metrics time.

      - occasions: tillfällena. as_decided: de vars insats minst ett av brukarens beslut i kraft den
        dagen gäller. as_planned: de i besök med planned_start. as_decided_share och
        as_planned_share: delat med occasions; saknas när det är 0.

      - planned_visits: besök med planned_start vars status (se metrics punctuality) inte är
        cancelled. planned_performed: de av dem som utfördes. done_of_planned = planned_performed /
        planned_visits; saknas när det senare är 0.

      - non_daily_occasions: tillfällen av insatser som inte är dagliga, på dagar då brukaren hade en
        utsedd omsorgskontakt. En insats är inte daglig om minst ett av brukarens beslut om den i
        kraft den dagen har en frekvens den dagen med times över 0, och inget av dem är dagligt:
        times minst 5 x every_weeks. Det som kommer vid behov, times 0, räknas alltså inte.
        Insatser i regeln services_by_contractor, så som den är periodens sista dag för utföraren
        som brukarens lag hör till den dagen, räknas inte. Inte heller de där något av de besluten,
        med times över 0, har en wish med en caregiver som inte är brukarens omsorgskontakt den
        dagen: då har brukaren valt någon annan.

      - non_daily_by_care_contact: de av dem i vilkas besök en omsorgskontakt den dagen hade ett
        möte. non_daily_share = non_daily_by_care_contact / non_daily_occasions; saknas när det
        senare är 0.

      --by service räknar planned_visits i raden för var och en av besökets insatser. En rad skrivs
      ut om den har occasions eller planned_visits, och alltid med --by all.
      """#,
    en: #"""
      # metrics method: as decided and planned

      Lund's continuity of method, and Malmö's and Örebro's aim that the care contact gives the
      services that are not daily. Occasions are counted as performed_occasions in metrics time.

      - occasions: the occasions. as_decided: those whose service at least one of the client's
        decisions in force that day is on. as_planned: those in visits with a planned_start.
        as_decided_share and as_planned_share: over occasions; absent when that is 0.

      - planned_visits: visits with a planned_start whose status (see metrics punctuality) is not
        cancelled. planned_performed: those of them that were performed. done_of_planned =
        planned_performed / planned_visits; absent when the latter is 0.

      - non_daily_occasions: occasions of services that are not daily, on days when a care contact
        was in force for the client. A service is not daily if at least one of the client's
        decisions on it in force that day has a frequency that day with times above 0, and none of
        them is daily: times at least 5 x every_weeks. What comes on call, times 0, thus does not
        count. Services in the policy rule services_by_contractor, as it stands on the period's
        last day for the provider of the client's team that day, do not count. Nor do those where
        one of those decisions, with times above 0, has a wish with a caregiver who is not a care
        contact in force for the client that day: the client has chosen someone else.

      - non_daily_by_care_contact: those of them in whose visit a care contact in force that day had
        a meeting. non_daily_share = non_daily_by_care_contact / non_daily_occasions; absent when
        the latter is 0.

      --by service counts planned_visits in the row of each of the visit's services. A row is
      written if it has occasions or planned_visits, and always with --by all.
      """#)
}
