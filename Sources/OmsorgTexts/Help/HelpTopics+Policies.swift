import Records

extension HelpTopics {
  /// `omsorg-policies(7)`: how a municipality's rules are data.
  static var policies: HelpTopic {
    HelpTopic(
      name: "policies", section: 7,
      summary: Text(sv: "hur regelverken fungerar", en: "how policies work"),
      body: Text(sv: policiesSwedish, en: policiesEnglish))
  }

  private static let policiesEnglish = #"""
    A policy is a municipality's rules as data: how soon a welcome talk is held, how many clients
    a care contact has, who stands in first. omsorg has no numbers of its own; what it demands of
    you is what your policy says, and each value says where it comes from.

    # Built in

    Five policies come with the program, read from these municipalities' own texts: malmo, lund,
    orebro, umea and sodermalm (a city district of Stockholm). They are what the texts say and no
    more. 'omsorg init DIR --policy NAME' copies one into the store, where it is yours to change;
    'omsorg policy add NAME' adds another. A newer omsorg never changes the copy.

    # Where a policy is silent

    A rule without a value is not evaluated. There is no default: a policy that says nothing of
    the size of teams finds no team too large. 'omsorg policy show' lists the rules that have
    values; 'omsorg policy diff malmo lund' shows where two differ, a dash where one is silent.

    # Values

    policies.json has a record for each policy and rule, with the values the rule has had:

      {"id":"lund.appoint_within","policy":"lund","rule":"appoint_within",
       "values":[{"from":"2022-02-10","binds":"municipal","value":14,
                  "source":"Rutin Fast kontaktman, 2022-02-10"}]}

    - "from" and "to": the days that the value holds, both included; without "to" until further
      notice.

    - "binds": everyone (what the municipality promises its inhabitants), municipal (its own
      routine for its own providers) or private (what a contract asks of private ones). A value
      for just the kind of provider goes before one for everyone.

    - "off":true marks a value that someone has proposed: it is shown, and never evaluated.

    - "source": the document and its date. A value without one is a finding.

    - "value": in the form that the rule declares: days, months, minutes, a range from-to, a
      share (0.25), yes or no, hours, or one or more of fixed words.

    # Which value holds

    A store has providers, each with a policy over time ('omsorg provider list'). A client is
    governed by the policy of the provider of the client's team; a team without a provider belongs
    to the store's only one. A deadline uses the value in force on the day its clock started, so a
    rule that is changed today does not change what was due before. A deadline within N days of a
    day is due on that day + N. The first service, from which many clocks start, is the earliest
    first day of the client's granted services, or the planning system's date when that is
    earlier; it is never worked out from visits.

    # Changing a rule

      omsorg policy set clients_per_care_contact 3-5 \
        --binds municipal --source "Beslut 2026-11-20"
      omsorg policy set welcome_talk_within 10 --binds municipal \
        --from 2027-01-01 --source "Rutin 2026-12-01"
      omsorg policy show --rule welcome_talk_within

    The value that held for the same --binds ends the day before; one of another --binds goes on. Values are typed as people
    write them: 14, 4-8, 65-70 %, yes, 07:00-15:00, and words with commas between. 'omsorg help
    policy set' lists the rules. You may also edit policies.json; 'omsorg policy check' then tells
    of unknown rules, values of another form, missing sources, and two values that hold for the
    same providers at once.

    Duties that began before the store did need not be followed: 'omsorg config set duties_from
    2026-10-01' leaves alone what started earlier.

    # What is law

    Who may be care contact is not a policy's to decide. From 1 July 2023 a care contact holds the
    certificate of the protected title undersköterska, or was permanently employed under that
    title on that day, which is a ground until and including 30 June 2033. The ground and its
    document are recorded on the caregiver.
    """#

  private static let policiesSwedish = #"""
    Ett regelverk är en kommuns regler som data: hur snart ett välkomstsamtal hålls, hur många
    brukare en omsorgskontakt har, vem som träder in först. omsorg har inga egna tal; det som
    krävs av dig är det som ditt regelverk säger, och varje värde säger varifrån det kommer.

    # Inbyggda

    Fem regelverk följer med programmet, hämtade ur kommunernas egna texter: malmo, lund, orebro,
    umea och sodermalm (stadsdel i Stockholm). De är vad texterna säger och inget mer. 'omsorg init
    KATALOG --policy NAMN' kopierar in ett, och där är det ditt att ändra; 'omsorg policy add NAMN'
    lägger till ett annat. En nyare version av omsorg ändrar aldrig kopian.

    # Där ett regelverk tiger

    En regel utan värde tillämpas inte. Det finns inga förvalda värden: med ett regelverk som inte
    säger något om lagens storlek är inget lag för stort. 'omsorg policy show' listar reglerna som
    har värden; 'omsorg policy diff malmo lund' visar var två skiljer sig, med streck där ett tiger.

    # Värden

    policies.json har en post för varje regelverk och regel, med de värden regeln har haft:

      {"id":"lund.appoint_within","policy":"lund","rule":"appoint_within",
       "values":[{"from":"2022-02-10","binds":"municipal","value":14,
                  "source":"Rutin Fast kontaktman, 2022-02-10"}]}

    - "from" och "to": dagarna som värdet gäller, båda med; utan "to" tills vidare.

    - "binds": everyone (det kommunen lovar sina invånare), municipal (kommunens egen rutin för sina
      egna utförare) eller private (det som ett avtal kräver av privata). Ett värde för just
      utförarens slag går före ett för alla.

    - "off":true märker ett värde som någon har föreslagit: det visas, och tillämpas aldrig.

    - "source": dokumentet och dess datum. Ett värde utan källa är ett fynd.

    - "value": i den form som regeln har: dagar, månader, minuter, ett intervall från-till, en andel
      (0.25), ja eller nej, klockslag, eller ett eller flera av fasta ord.

    # Vilket värde som gäller

    Det finns utförare, var och en med ett regelverk över tid ('omsorg provider list'). För en
    brukare gäller regelverket hos den utförare som brukarens lag hör till; ett lag utan utförare
    hör till den enda som finns. En tidsfrist följer värdet som gällde den dag då den började löpa,
    så en regel som ändras i dag ändrar inte vad som skulle ha gjorts förut. Något som ska göras
    inom N dagar från en dag ska vara gjort den dagen + N. Första insats, som många frister löper
    från, är den tidigaste första dagen bland brukarens beviljade insatser, eller
    verksamhetssystemets datum när det är tidigare; den räknas aldrig fram ur besök.

    # Ändra en regel

      omsorg policy set clients_per_care_contact 3-5 \
        --binds municipal --source "Beslut 2026-11-20"
      omsorg policy set welcome_talk_within 10 --binds municipal \
        --from 2027-01-01 --source "Rutin 2026-12-01"
      omsorg policy show --rule welcome_talk_within

    Värdet som gällde för samma --binds slutar dagen före; ett för ett annat --binds fortsätter.
    Värden skrivs som människor skriver dem: 14, 4-8, 65-70 %, ja, 07:00-15:00, och ord med komma mellan. 'omsorg help policy set' listar
    reglerna. Du får också ändra i policies.json; 'omsorg policy check' berättar sedan om okända
    regler, värden av annan form, källor som saknas, och två värden som gäller samma utförare
    samtidigt.

    Skyldigheter från tiden före införandet behöver inte bevakas: 'omsorg config set duties_from
    2026-10-01' lämnar det som började löpa tidigare.

    # Vad som är lag

    Vem som får vara omsorgskontakt avgör inget regelverk. Från den 1 juli 2023 har en
    omsorgskontakt bevis om den skyddade yrkestiteln undersköterska, eller var tillsvidareanställd
    med den titeln den dagen, vilket är en grund till och med den 30 juni 2033. Grunden och dess
    handling skrivs på medarbetaren.
    """#
}
