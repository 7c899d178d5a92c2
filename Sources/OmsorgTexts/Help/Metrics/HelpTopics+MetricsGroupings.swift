import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on what rows can be about, measure by measure.
  static let metricsGroupings = Text(
    sv: #"""
      # Vilka --by som hör till vilket mått

      Rader kan bara handla om det som måttet självt är knutet till.

      - team, provider, all: alla mått. section, area: alla utom compensation, som betalas till
        utförare.

      - client: alla utom load och titles. Arbetstid och brukarantal är medarbetarens; titlar finns
        i ett lag, och ingen brukare har en del av dem.

      - caregiver: continuity, ladder, punctuality, de-facto och load, som ser till vem som kom
        eller arbetade. Tid, insatser, erbjudanden, frister, mål, byten, klagomål och ersättning
        (time, method, offers, deadlines, goals, switches, complaints, compensation) har beviljats,
        getts eller gällt en brukare, inte en medarbetare. Titlar räknas i lag, inte för en enda.

      - service: punctuality, time, method och compensation. De övriga måtten räknar brukare, besök
        eller personer, vilka insatser besöken än hade.

      - day: continuity, ladder, punctuality, time, method och load, där det händer något varje dag.
        week, month: de och deadlines, offers, switches, complaints och goals, som är för få om
        dagen. compensation räknas per månad och har bara month. de-facto behöver hela perioden för
        att jämföra medarbetare, och titles har redan en rad för varje dag då något ändras.
      """#,
    en: #"""
      # Which --by goes with which figures

      Rows can only be about what the figures themselves are tied to.

      - team, provider, all: all figures. section, area: all but compensation, which is paid to
        providers.

      - client: all but load and titles. Working time and the number of clients are a caregiver's;
        titles are found in a team, and no client has a part of them.

      - caregiver: continuity, ladder, punctuality, de-facto and load, which look at who came or
        worked. Time, services, offers, deadlines, goals, switches, complaints and payment (time,
        method, offers, deadlines, goals, switches, complaints, compensation) are granted to, given
        to or about a client, not a caregiver. Titles are counted for a team, not for one person.

      - service: punctuality, time, method and compensation. The other figures count clients, visits
        or people, whatever services the visits had.

      - day: continuity, ladder, punctuality, time, method and load, where something happens every
        day. week, month: those and deadlines, offers, switches, complaints and goals, which are too
        few in a day. compensation is computed by the month and has month alone. de-facto needs the
        whole period to compare caregivers, and titles already has a row for each day on which
        anything changes.
      """#)
}
