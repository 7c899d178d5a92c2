import Records

extension HelpTopics {
  /// `omsorg-assignment(7)`: who may be appointed, how matches are scored, how plans are made.
  static var assignment: HelpTopic {
    HelpTopic(
      name: "assignment", section: 7,
      summary: Text(
        sv: "vem som kan utses, hur det poängsätts och hur planer görs",
        en: "who may be appointed, how it is scored and how plans are made"),
      body: Text(sv: assignmentSwedish, en: assignmentEnglish))
  }

  private static let assignmentEnglish = #"""
    This page defines what 'omsorg assign suggest' and 'omsorg assign plan' do so exactly that
    someone else, with the same files, gets the same lists and the same costs. Points and minutes
    are whole numbers. 'The day' is --from, today unless given.

    # What is looked at

    - The policy of a client is that of the provider of the client's team on the day, and its
      values on the day; of a client without a team, that of the first team looked at. A value
      that the policy does not have is not evaluated.

    - The teams looked at are the client's own team and, with --teams N, the nearest care teams of
      the same provider until there are N: nearest to the client's home, or to the team's own
      place where the home's is not known or the identity is protected; at equal distance the
      lower id first. Degrees of longitude count by the cosine of the latitude looked from; teams
      without a known place are not looked at but as the client's own. A client without a team
      gets the nearest team in which somebody may be appointed and has room (assign suggest), or
      the N nearest (assign plan, or N over 1).

    - The four weeks are the 28 days up to the last Sunday of the weeks that have shifts, at the
      latest those from the Monday of the day's week; shifts from more than eight weeks before
      that Monday do not count. A caregiver's shifts on days of absence are left out, from the
      day on. Working minutes are the shifts' length less breaks.

    - The granted services are those in force on the day; of a client with none, those still to
      begin. A service to begin counts with the minutes and the frequency of its first day.

    - The visits are those performed in the 56 days before the day; with two caregivers each has
      made the visit.

    # Who may be appointed

    A caregiver is refused, with every reason that holds:

    - left: the last day of work is before the day.
    - away: absences cover the day and the 27 days after it, without a gap.
    - title: no ground for the title undersköterska on the day (care contacts and substitutes;
      omsorg help data tells the grounds).
    - role: is on record in another role than care: resource group, runner, hourly (care contacts).
    - delegations: a granted service needs a delegation that the caregiver lacks or that is not
      valid on the day. Not evaluated where the policy says that home care takes none on.
    - client_refuses: is among those the client does not want, or was replaced at the client's
      wish, unless the client took the wish back or lets the caregiver return.
    - gender_wish: the client has asked for a woman or a man and the caregiver is not on record
      as one.
    - team: belongs to none of the teams looked at.
    - already_appointed: is so on the day, or is to be.
    - clients: is care contact on the day, or is to be, of as many clients as the policy allows
      (clients_per_care_contact) or more; those who are no longer clients do not count.
    - minutes: would with this client have more minutes at own clients than the policy's share of
      working time (client_time_share) gives of the four weeks' working minutes, rounded down. Not
      evaluated for a caregiver without shifts, nor for a client who adds nothing.

    The last two concern care contacts, are told of those in the teams looked at who do not have the
    client already, and are weighed, not asked, in a plan. They, role and team
    can be set aside with --override by whoever the policy names (appointment_override_by).

    # Minutes

    A client adds to a caregiver, for each granted service that no contractor does, the minutes of
    one caregiver for the occasions that the shifts cover. A service's minutes are those granted,
    else the catalogue's; its occasions are counted week by week as its frequency says. A shift
    covers a service if a visit can start between the service's earliest and latest start and both
    start and end within the shift. A service without times of its own may start 07-11 in the
    morning, 11-14 at midday, 13-17 in the afternoon, 17-21 in the evening, 22-06 at night, and
    07-21 where the catalogue names no part of the day. Of one with a single time the other is
    that of the part of the day, or the same where the two would cross; two own times that cross
    go over midnight. The hours are there every day, so that a shift past midnight may cover what
    starts the next morning.

    - Of a service given about daily (five times a week or more): all occasions of the four weeks
      times the minutes, times the days with a shift that covers it, divided by 28, halves rounded
      up.
    - Of another: the occasions of every week with a shift that covers it, times the minutes.

    # The score

    The score is the sum of the parts below; each gives a share of a weight, which is a rule of the
    policy, as whole points, halves rounded up. A part that says nothing for the client is left
    out, as is one whose weight the policy lacks.

    - shared_time (match_weight_shared_time): the minutes of daytime personal care that the shifts
      cover, of all such minutes; of all services where the client has no daytime personal care.
      Daytime personal care is a service of personal care that may start within the policy's hours
      (day_personal_care_hours). Left out where nobody has
      shifts, or no service has minutes in the four weeks.
    - familiarity (match_weight_familiarity): the caregiver's visits to the client, of those by
      whoever has made the most. Left out when there are none.
    - skills (match_weight_skills): the client's needs that the caregiver has a valid skill for, of
      all needs. Left out without needs.
    - team (match_weight_team): with n teams looked at, n of n for the first, n-1 of n for the
      next, and so on, nothing for others. Left out when one is looked at.
    - wishes (match_weight_wishes): all if the client would like this caregiver, as said on record
      or in an open switch request; else nothing. Left out without such wishes.
    - language (match_weight_language): all for a language in common; else nothing. Left out where
      the client speaks Swedish (svenska or swedish), or no languages are known.
    - room (match_weight_room): the lesser of the share of the band's clients and the share of its
      minutes that are left, or the one that the policy has. Left out without both.
    - experience (match_weight_experience): all for whoever is especially experienced. Left out
      unless the client is demanding and the policy names experience (demanding_clients).
    - twin (match_weight_twin): all for a twin with fewer clients than the band's most, half for
      another, nothing for no twin who works here on the day. Left out where twins are not in the
      policy's order of cover.

    Ranks go by score, then by id.

    # The plan

    The clients of a plan are those active on the day who need a care contact, have not said no,
    and have none on the day nor to come; with --reassign also those with one who does not take
    turns. A client may be given to whom the rules above allow, loads left aside; with --reassign
    also to today's care contact whatever the team. Fewest clients without a caregiver come first;
    then the least sum, never below 0, of

    - for each client given: the weights less the points of all parts but room and twin;
    - for each client given to another than today's care contact, who might have gone on: the
      policy's relation_weight;
    - for each caregiver who may be given at least one of the clients, counting the clients that
      the plan gives and those outside it: load_weight_client_below for each client below the
      policy's band; above it load_weight_client_above for the first, twice that for the second,
      and so on; load_weight_minute for each minute above the share of working time.

    Weights of matches and relations are those of the client's policy, those of loads the
    caregiver's.

    'assign what-if --without' is a plan for the clients whose only care contact is the one named,
    who may be given to anybody else.

    Where minutes cost nothing more the problem is one of minimum-cost flow and is solved as such.
    Else prices on clients and minutes give a bound by weak duality that no assignment can cost
    less than; flow at those prices, local search and branch and bound look for an assignment that
    meets it. The gap told is (cost - bound) / max(bound, 1 for each client): 0 is a proof that
    nothing is better. The same files, --seed and --effort give the same plan everywhere.
    """#

  private static let assignmentSwedish = #"""
    Den här sidan anger vad 'omsorg assign suggest' och 'omsorg assign plan' gör så exakt att
    någon annan, med samma filer, får samma listor och samma kostnader. Poäng och minuter är
    heltal. 'Dagen' är --from, i dag om inget annat sägs.

    # Vad som ses på

    - Regelverket för en brukare är det som gäller för utföraren av brukarens lag den dagen, med
      värdena den dagen; för en brukare utan lag det första lagets. Ett värde som regelverket
      saknar prövas inte.

    - Lagen är brukarens eget och, med --teams N, de närmaste omvårdnadslagen hos samma utförare
      tills de är N: närmast brukarens hem, eller lagets egen plats om hemmets inte är känd eller
      uppgifterna är skyddade; vid samma avstånd lägst id först. Längdgrader räknas gånger cosinus
      för latituden som ses ifrån; lag utan känd plats är med bara som brukarens eget. En brukare
      utan lag får det närmaste lag där någon kan utses och har utrymme (assign suggest), eller de
      N närmaste (assign plan, eller N över 1).

    - De fyra veckorna är de 28 dagarna till och med den sista söndagen i de veckor som har
      arbetspass, senast de från måndagen i dagens vecka; arbetspass mer än åtta veckor före den
      måndagen räknas inte. En medarbetares pass på frånvarodagar räknas inte, från och med
      dagen. Arbetstid är passens längd utan raster.

    - De beviljade insatserna är de som gäller den dagen; för en brukare utan sådana de som ska
      börja. En insats som ska börja räknas med minuterna och frekvensen på sin första dag.

    - Besöken är de utförda under de 56 dagarna före dagen; med två medarbetare har var och en
      gjort besöket.

    # Vem som kan utses

    En medarbetare får nej, med alla skäl som gäller:

    - left: sista arbetsdagen är före dagen.
    - away: frånvaro täcker dagen och de 27 följande, utan lucka.
    - title: ingen grund för titeln undersköterska den dagen (omsorgskontakter och ersättare;
      omsorg help data anger grunderna).
    - role: har en annan roll än omvårdnad: resurs, löpare, timanställd (omsorgskontakter).
    - delegations: en beviljad insats kräver en delegering som medarbetaren saknar eller som inte
      gäller den dagen. Prövas inte där regelverket säger att hemtjänsten inte tar emot delegering.
    - client_refuses: är bland dem som brukaren inte vill ha, eller ersattes på brukarens önskan,
      om inte brukaren tagit tillbaka den eller låter medarbetaren återkomma.
    - gender_wish: brukaren har bett om en kvinna eller en man och medarbetaren är inte antecknad
      som det.
    - team: hör inte till något av lagen.
    - already_appointed: är det den dagen, eller ska bli.
    - clients: är den dagen, eller ska bli, omsorgskontakt för så många som regelverket tillåter
      (clients_per_care_contact) eller fler; den som inte längre är brukare räknas inte.
    - minutes: skulle med den här brukaren få fler minuter hos egna brukare än regelverkets andel
      av arbetstiden (client_time_share) ger av de fyra veckornas arbetstid, avrundat nedåt. Prövas
      inte för en medarbetare utan arbetspass, och inte för en brukare som inte ger några minuter.

    De två sista gäller omsorgskontakter, anges för dem i lagen som inte redan har brukaren, och
    vägs, i stället för att hindra, i en plan. De, role och team kan frångås med --override av den
    som regelverket nämner (appointment_override_by).

    # Minuter

    En brukare ger en medarbetare, för varje beviljad insats som ingen entreprenör utför,
    minuterna för en medarbetare vid de tillfällen som arbetspassen täcker. Minuterna är de
    beviljade, annars katalogens; tillfällena räknas vecka för vecka som frekvensen säger. Ett
    pass täcker en insats om ett besök kan börja mellan tidigaste och senaste start och både
    börjar och slutar inom passet. En insats utan egna tider får börja 07-11 på morgonen, 11-14
    mitt på dagen, 13-17 på eftermiddagen, 17-21 på kvällen, 22-06 på natten, och 07-21 där
    katalogen inte nämner någon del av dygnet. Av en med bara en egen tid är den andra den i delen
    av dygnet, eller samma tid om de annars skulle korsas; två egna tider som korsas går över
    midnatt. Tiderna finns varje dag, så att ett pass över midnatt kan täcka det som börjar nästa
    morgon.

    - Av en insats som ges ungefär dagligen (minst fem gånger i veckan): de fyra veckornas alla
      tillfällen gånger minuterna, gånger dagarna med ett pass som täcker den, delat med 28,
      halva uppåt.
    - Av en annan: tillfällena i varje vecka med ett pass som täcker den, gånger minuterna.

    # Poängen

    Poängen är summan av delarna nedan; var och en ger en andel av en vikt, som är en regel i
    regelverket, i hela poäng, halva uppåt. En del som inte säger något för brukaren utelämnas,
    liksom en vars vikt regelverket saknar.

    - shared_time (match_weight_shared_time): de minuter av personlig omsorg på dagtid som passen
      täcker, av alla sådana; av alla insatser om brukaren inte har personlig omsorg på dagtid.
      Personlig omsorg på dagtid är en insats av personlig omsorg som får börja inom regelverkets
      tider (day_personal_care_hours). Utelämnas om ingen har
      arbetspass, eller ingen insats ger minuter under de fyra veckorna.
    - familiarity (match_weight_familiarity): medarbetarens besök hos brukaren, av dem som den som
      gjort flest har gjort. Utelämnas när inga finns.
    - skills (match_weight_skills): de av brukarens behov som medarbetaren har en giltig kompetens
      för, av alla. Utelämnas utan behov.
    - team (match_weight_team): med n lag n av n för det första, n-1 av n för nästa, och så
      vidare, inget för andra. Utelämnas när ett lag ses på.
    - wishes (match_weight_wishes): allt om brukaren gärna vill ha medarbetaren, enligt registret
      eller ett öppet önskemål om byte; annars inget. Utelämnas utan sådana önskemål.
    - language (match_weight_language): allt för ett gemensamt språk; annars inget. Utelämnas om
      brukaren talar svenska (svenska eller swedish), eller inga språk är kända.
    - room (match_weight_room): det minsta av andelen brukare och andelen minuter som är kvar,
      eller den som regelverket har. Utelämnas utan båda.
    - experience (match_weight_experience): allt för den som är särskilt erfaren. Utelämnas om
      inte brukaren är krävande och regelverket nämner erfarenhet (demanding_clients).
    - twin (match_weight_twin): allt för en tvilling med färre brukare än regelverkets tak,
      hälften för en annan, inget utan tvilling som arbetar här den dagen. Utelämnas där
      tvillingar inte är med i regelverkets ordning.

    Platserna följer poängen, sedan id.

    # Planen

    Planens brukare är de som den dagen är brukare, behöver en omsorgskontakt, inte har tackat nej
    och inte har någon, varken den dagen eller på väg; med --reassign även de som har en som inte
    turas om. En brukare kan ges till den som reglerna ovan tillåter, belastning oräknad; med
    --reassign även till dagens omsorgskontakt oavsett lag. Först så få som möjligt utan
    omsorgskontakt; sedan den minsta summan, aldrig under 0, av

    - för varje brukare: vikterna minus poängen för alla delar utom room och twin;
    - för varje brukare som ges till en annan än dagens omsorgskontakt, som kunde ha fortsatt:
      regelverkets relation_weight;
    - för varje medarbetare som kan ges minst en av brukarna, med planens brukare och de övriga
      räknade: load_weight_client_below för varje brukare under regelverkets antal; över det
      load_weight_client_above för den första, dubbelt för den andra, och så vidare;
      load_weight_minute för varje minut över andelen av arbetstiden.

    Vikterna för matchning och relationer är de i brukarens regelverk, de för belastning i
    medarbetarens.

    'assign what-if --without' är en plan för de brukare som har den nämnda som enda
    omsorgskontakt, och som kan ges till vem som helst annan.

    Där minuter inte kostar något mer är problemet ett minkostnadsflöde och löses som ett sådant.
    Annars ger priser på brukare och minuter en gräns, genom svag dualitet, som ingen fördelning
    kan kosta mindre än; flöde vid de priserna, lokal sökning och förgrening söker en fördelning
    som når den. Gapet är (kostnad - gräns) / max(gräns, 1 per brukare): 0 är ett bevis för att
    inget är bättre. Samma filer, --seed och --effort ger samma plan överallt.
    """#
}
