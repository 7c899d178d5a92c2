import Records

extension HelpTopics {
  /// `omsorg-planning(7)`: how four weeks are planned, and what a schedule costs.
  static var planning: HelpTopic {
    HelpTopic(
      name: "planning", section: 7,
      summary: Text(
        sv: "hur fyra veckor planeras och poängsätts",
        en: "how four weeks are planned and scored"),
      body: Text(sv: planningSwedish, en: planningEnglish))
  }

  private static let planningEnglish = #"""
    This page defines what 'omsorg plan' does so exactly that someone else, with the same files, gets
    the same frame, the same work and the same score for a schedule. All numbers are whole numbers;
    days of the four weeks are counted 0 to 27 from a Monday, times in minutes since midnight. 'The day' is --from, today unless given.

    # The four weeks

    - Cycles of 28 days follow one another from the store's first Monday (first_monday in omsorg.json).
      A schedule is made for the whole cycle that the day lies in. It holds from the day, until another
      takes its place, and repeats.

    - Shifts: for each week of the cycle those on record for that week, if anyone has any in it; else
      those of the same week of the nearest earlier cycle that has any, at most 13 cycles back, moved to
      this cycle. A caregiver's shifts on days of an absence that has no last day, or that lasts at
      least 28 days, are left out, and so are those of days after the caregiver's last. Shorter
      absences are met by temporary changes. A shift over midnight counts as two, one until midnight and
      one on the next day, after the cycle's last midnight on its first day; the break belongs to the
      one that the middle of the whole shift, rounded down, lies in. Paid minutes are the length less
      the break.

    - Meetings dated in the cycle with a time, not cancelled, take their people's time from their time
      to their end, or for 60 minutes: those of a team everyone who belongs to it on the
      meeting's date, and everyone named as participant by id. Meetings held at once count once.

    - The parts of a day are the morning before 12:00, the afternoon before 17:00, and the evening.
      What is done belongs to the part that it starts in.

    - The policy of a team is its provider's on the day, with the values of the day. A rule without
      value is not evaluated, a weight without value is 0.

    # The work

    - The clients of a care contact are those, active on the day, whose first care contact in force on
      the day it is: the lowest place in order (none is 1), then the lower id of the appointment. A
      client's other care contacts in force count as care contacts too. Of a client without one, contact
      persons in force take their place. A team's care contacts are those who belong to it on the day.

    - The granted services looked at are those in force on the day, and those that begin after it
      within the cycle, of home care or a safe return home, and without staff of their own. Services that a contractor does by the
      policy, and those that no frequency or no minutes are known for, are left out. Minutes are the
      estimate on the day or the service's first day, whichever is later, else the standard time, else
      the catalogue's; so is the frequency.

    - A service may start from its earliest to its latest start; if one of them is missing, or both, in
      its place counts the part of the day of the catalogue: morning 07:00-11:00, midday 11:00-14:00,
      afternoon 13:00-17:00, evening 17:00-21:00, night 22:00-06:00, else 07:00-21:00; with an earliest
      start alone the latest is the part's end, or the same if that is later; with a latest alone the
      earliest is the part's beginning, or the same if that is earlier. A latest start before the
      earliest is on the next day: the service may then start on each day from the earliest to midnight
      and from midnight to the latest.

    - A service given at least five times a week on average is daily. It is not placed but goes by
      rule: in a week in which n are due every day has n/7 of them, whole, and the first n mod 7 days
      from Monday one more, whatever days the service is granted. Each is done by the first who may do
      it and has a shift that day into which it fits, meetings or not, of the care contacts and then,
      in the order of cover, deputies and substitutes ('deputy') and the first care contact's twin
      ('twin'), several of a kind by place in order and id of the appointment; where two are needed, by the first two; otherwise it, or the other's part of it, is
      nobody's here. It is reckoned to start in the middle, rounded down, between the earliest and the
      latest start that fit, in the earliest shift that it fits.

    - Every other service has occurrences: with n times in E weeks from its anchor, occurrence j of an
      interval is due in week j*E/n of it, rounded down, and may be done in that week or later, up to
      the week before the next one is due. The cycle has those that are due in it, and what lies after
      the cycle's end is cut off. Two of a service never lie on one day.

    - Planning time, where the policy gives minutes a month (planning_time_per_month): one block of so
      long for each care contact with clients, any day and any time within a shift, by that caregiver.

    # Who may

    - The care contacts, with rank 0; then by the policy's order of cover, the first step other than
      care contact having rank 1, and so on: deputies and substitutes in force ('deputy'), the first care contact's
      twin, caregivers of the client's team ('team'), those of them who are runners ('runner'), members
      of the resource groups ('resource_group') and of the evening teams ('evening_team') that cover it.
      Teams and roles are those of the day. Hourly staff are asked only if they are care contacts, deputies or twins, or wished for by
      name. Where the
      policy has no order of cover, deputies and substitutes have rank 1. Someone wished for by name may
      too, with rank 1 unless named before. The first rank counts.

    - Not: whom the client refuses, or was switched from and has not asked for again; whoever is not
      known to be of the gender that the client has asked for; without the delegation that the service
      needs, valid on the date (unless the policy says that none are taken on, delegations_taken_on);
      service assistants for personal care, or for services that the policy does not give them where it
      names some (services_by_service_assistants); nobody whose last day is before the day, nor anybody on
      dates after the last.

    # What must hold

    - A placement is a day, a start before midnight, and who: one, or two at once where two are needed.
      Starts are quarters of an hour, or the start that the service has on that day by the same
      caregivers in the schedule in force.

    - The start lies within the service's, and within the wish's if the client's wish is a must, which
      also binds the weekdays and the caregiver. The whole visit lies within a shift of each who does
      it, beside that caregiver's meetings and other visits, and beside the client's other placed
      visits. A client's days of absence are not looked at: they are temporary changes.

    # Wishes

    A service's wish is what is on record for it (plan wish); a blank one says that there is none. Where
    nothing is on record it is what is read from the client's wishes in words, never as a must: of each
    part of the text between commas, semicolons, full stops and ends of lines that has a name or synonym
    of the service from the catalogue as whole words, and none of 'inte', 'ej', 'aldrig', 'not',
    'never', 'no'. A name that is itself a part of the day does not count as a name. In such parts a
    weekday written out ('fredag', 'fredagen', 'fredagar', 'fredagarna', 'Friday', 'Fridays') wishes that
    weekday, several any of them; 'morgon', 'förmiddag', 'morning' in their usual forms a start until
    11:59, 'eftermiddag', 'afternoon' from 12:00 until 16:59, 'kväll', 'evening' from 17:00; several
    from the first of them until the last.

    # The score

    What is left unplaced counts first: of two schedules the one with fewer is better whatever else.
    Then the sum of these, each with its weight in points from the policy (schedule_weight_...):

    - own: each placed occurrence without a care contact among those who do it; but nothing if there is
      a wish, the whole of it is met, and no care contact could have met the whole of it in the weeks
      of the occurrence, at any minute, by shift, window and who may, meetings and other visits not
      looked at.
    - cover: the ranks of all who do the placed occurrences, added up.
    - wish: for each placed occurrence one for a weekday, one for a start and one for a caregiver other
      than wished.
    - clash: per caregiver and day, what is at or above the policy's number: of showers in the morning
      (showers_in_a_morning_to_question), of cleanings in the afternoon
      (cleanings_in_an_afternoon_to_question), of heavy services in each part
      (heavy_at_once_not_allowed). With the number 2 the second shower costs once, the third twice.
    - spacing: per service, its placed occurrences by day, each two that follow each other, and, where
      E divides 4, the last and the first 28 days later (a single one is followed by itself): the days
      that the gap is shorter than 7E/n rounded down or longer than 7E/n rounded up.
    - weekday: per service, the different weekdays of its placed occurrences beyond n.
    - time: per service, the begun half-hours from the earliest to the latest start of its placed
      occurrences.
    - care_first: each placed occurrence of personal care that starts after a placed occurrence of
      another service that the same caregiver does the same day.
    - before: for each appointment that is not cancelled and each service to prepare for it, if the day
      before lies in the cycle, on the day or later, and the client is granted such a service that is
      not daily: if none of it lies on the day before.
    - share: per caregiver and day with a shift, where the policy says so (client_time_share): the
      begun half-hours by which the minutes at clients, daily and placed, are under the low share of the
      paid minutes, rounded down, or over the high share, rounded down. Of all caregivers of the teams
      planned, or of those with clients, as the policy says (client_time_share_of).
    - room: per caregiver, day with a shift, and part: the begun half-hours by which the minutes of daily visits and
      of what is placed, and the travel minutes (schedule_travel_minutes) for each client visited in the
      part, exceed the paid minutes there: the shifts' minutes in the part, less those of meetings, less
      the break in the part that the middle of the shift lies in; not below 0.
    - change: each placement of a service that has items in the schedule in force in the cycle, unless
      one of these has the same day, start and caregivers.

    Showers are the service 'shower', cleanings 'cleaning'; daily visits do not clash. Planning time
    counts as unplaced and in room, without travel, and in nothing else. A visit done by two counts for
    both in clash, care_first, share and room; these look at the days with a shift of those who belong
    to the teams planned and of everyone who might do an occurrence. What the schedules in force of care
    contacts who are not planned at the moment hold in the cycle stands where it stands and counts in
    these four too; where such things overlap, the first counts.

    # The search

    Care contacts of one team, and those whose services have a performer in common, are planned together;
    each such group by itself, with the weights and the travel minutes of its first care contact's team. A
    search begins with the schedule in force, or with nothing, and goes on
    for --effort rounds; a round is so many trials for each thing to be placed. The same seed (--seed) and
    rounds give the same schedule, however many processors there are. --time goes on round by round until
    the time is used, and tells how many there were.

    'No schedule costs less than' is proved: each placement costs at least its cheapest, and the daily
    visits are there whatever is placed.
    """#

  private static let planningSwedish = #"""
    Den här sidan säger vad 'omsorg plan' gör så exakt att någon annan, med samma filer, får samma ram,
    samma arbete och samma poäng för ett schema. Alla tal är hela tal; periodens dagar räknas 0 till 27
    från en måndag, tider i minuter efter midnatt. 'Dagen' är --from, i dag om inget annat anges.

    # De fyra veckorna

    - Perioder på 28 dagar följer på varandra från katalogens första måndag (first_monday i omsorg.json).
      Ett schema görs för hela den period som dagen ligger i. Det gäller från dagen tills ett annat tar
      dess plats, och upprepas.

    - Pass: för varje vecka i perioden de som finns för den veckan, om någon har något i den; annars de
      för samma vecka i den närmaste tidigare perioden som har några, högst 13 perioder bakåt, flyttade
      hit. En medarbetares pass på dagar med frånvaro som saknar sista dag, eller varar minst 28 dagar,
      räknas inte, och inte heller pass efter medarbetarens sista dag. Kortare frånvaro möts med
      tillfälliga ändringar. Ett pass över midnatt räknas som två, ett till midnatt och ett nästa dag,
      efter periodens sista midnatt på dess första dag; rasten hör till det som hela passets mitt,
      avrundad nedåt, ligger i. Betalda minuter är längden utom rasten.

    - Möten i perioden som har en tid och inte är inställda tar sina deltagares tid från tiden till
      slutet, eller i 60 minuter: lagets möten alla som hör till laget mötets dag, och alla som är
      deltagare med id. Möten på samma gång räknas en gång.

    - Dagens delar är förmiddagen före 12:00, eftermiddagen före 17:00, och kvällen. Det som görs hör
      till den del som det börjar i.

    - Ett lags regelverk är utförarens på dagen, med dagens värden. En regel utan värde prövas inte, en
      vikt utan värde är 0.

    # Arbetet

    - En omsorgskontakts brukare är de, brukare på dagen, vars första gällande omsorgskontakt hen är:
      lägst plats i ordningen (ingen är 1), sedan lägst id på uppdraget. Brukarens övriga gällande
      omsorgskontakter räknas också som omsorgskontakter. Saknas omsorgskontakt tar gällande kontaktmän
      den platsen. Ett lags omsorgskontakter är de som hör till laget på dagen.

    - Insatserna är de som gäller på dagen och de som börjar efter den inom
      perioden, i hemtjänst eller tryggt
      mottagande och utan egen personal. Insatser som en entreprenör utför enligt regelverket, och de utan känd frekvens eller
      känd tid, räknas inte. Minuterna är uppskattningen på dagen, eller insatsens första dag om den är
      senare, annars schablontiden, annars katalogens; likaså frekvensen.

    - En insats får börja från sin tidigaste till sin senaste start. Saknas båda gäller delen av dygnet i
      katalogen: morgon 07:00-11:00, mitt på dagen 11:00-14:00, eftermiddag 13:00-17:00, kväll
      17:00-21:00, natt 22:00-06:00, annars 07:00-21:00; med bara en tidigaste start är den senaste
      delens slut, eller samma om den är senare; med bara en senaste är den tidigaste delens början,
      eller samma om den är tidigare. En senaste start före den tidigaste hör till nästa dag: insatsen
      får då varje dag börja från den tidigaste till midnatt och från midnatt till den senaste.

    - En insats som ges minst fem gånger i veckan i snitt är daglig. Den läggs inte utan följer en regel:
      i en vecka med n tillfällen har varje dag n/7 av dem, hela, och de första n mod 7 dagarna från
      måndag ett till, vilka dagar insatsen än är beviljad. Var och en görs av den första som får och som
      har ett pass den dagen som den ryms i, möten eller inte, av omsorgskontakterna och sedan, i
      turordningen, vice och ersättare ('deputy') och den första omsorgskontaktens tvilling ('twin'), flera av
      ett slag efter plats i ordningen och uppdragets id;
      behövs två, av de två första; annars är den, eller den andras del, ingens här. Den antas börja mitt
      emellan den tidigaste och den senaste starten som ryms, avrundat nedåt, i det första passet den
      ryms i.

    - Alla andra insatser har tillfällen: med n gånger på E veckor från sitt ankare infaller tillfälle j
      i intervallets vecka j*E/n, avrundat nedåt, och får göras den veckan eller senare, till och med
      veckan före nästa. Perioden har de som infaller i den, och det som ligger efter dess slut skärs
      av. Två tillfällen av en insats ligger aldrig på samma dag.

    - Planeringstid, där regelverket ger minuter i månaden (planning_time_per_month): ett stycke så långt
      för varje omsorgskontakt med brukare, vilken dag och tid som helst inom ett pass, av den
      medarbetaren.

    # Vem som får

    - Omsorgskontakterna, med steg 0; sedan i regelverkets turordning, där det första steget utom
      omsorgskontakten är 1 och så vidare: gällande vice och ersättare ('deputy'), den första
      omsorgskontaktens tvilling, medarbetare i brukarens lag ('team'), de av dem som är löpare
      ('runner'), de i resursgrupper ('resource_group') och i kvällslag ('evening_team') som täcker det.
      Lag och roller är dagens. Timanställda tillfrågas bara om de är omsorgskontakter,
      vice eller tvilling, eller önskade vid namn. Saknar regelverket turordning har vice och
      ersättare steg 1. Den som önskats vid namn får också, med steg 1 om inte något steg före nämner
      hen. Det första steget räknas.

    - Inte: den som brukaren inte vill ha, eller har bytts från och inte bett om igen; den som inte är
      känd för att ha det kön som brukaren bett om; utan delegeringen som insatsen kräver, giltig den
      dagen (om regelverket inte säger att inga tas emot, delegations_taken_on); serviceassistenter för
      personlig omsorg, eller för insatser som regelverket inte ger dem där det nämner några
      (services_by_service_assistants); ingen vars sista dag är före dagen, och ingen på dagar efter sin
      sista.

    # Vad som måste gälla

    - En placering är en dag, en start före midnatt, och vem: en, eller två samtidigt där två behövs.
      Starter är jämna kvartar, eller den start som insatsen har den dagen hos samma medarbetare i
      schemat som gäller.

    - Starten ligger inom insatsens, och inom önskemålets om brukarens önskemål är ett måste, som också
      binder veckodag och medarbetare. Hela besöket ligger inom ett pass för var och en som gör det, vid
      sidan av medarbetarens möten och andra besök och av brukarens andra lagda besök. Brukarens
      frånvarodagar beaktas inte: de är tillfälliga ändringar.

    # Önskemål

    En insats önskemål är det som är antecknat för den (plan wish); ett tomt säger att inget önskas. Är
    inget antecknat är det som läses ur brukarens önskemål med ord, aldrig som ett måste: ur varje del av
    texten mellan kommatecken, semikolon, punkter och radslut som har ett namn eller en synonym på
    insatsen i katalogen som hela ord, och inget av 'inte', 'ej', 'aldrig', 'not', 'never', 'no'. Ett namn
    som självt är en del av dagen räknas inte som namn. I sådana delar önskar en utskriven veckodag
    ('fredag', 'fredagen', 'fredagar', 'fredagarna', 'Friday', 'Fridays') den veckodagen, flera någon av dem; 'morgon',
    'förmiddag' och 'morning' i vanliga former en start till 11:59, 'eftermiddag' och 'afternoon' från
    12:00 till 16:59, 'kväll' och 'evening' från 17:00; flera från den första av dem till den sista.

    # Poängen

    Det som inte är lagt räknas först: av två scheman är det med färre bättre, vad som än är i övrigt.
    Sedan summan av dessa, var och en med sin vikt i poäng från regelverket (schedule_weight_...):

    - own: varje lagt tillfälle utan omsorgskontakt bland dem som gör det; men inget om det finns ett
      önskemål, hela det är uppfyllt, och ingen omsorgskontakt hade kunnat uppfylla hela i tillfällets
      veckor, på någon minut, med hänsyn till pass, insatsens tider och vem som får, inte till möten
      och andra besök.
    - cover: stegen för alla som gör de lagda tillfällena, sammanräknade.
    - wish: för varje lagt tillfälle ett för annan veckodag, ett för annan start och ett för annan
      medarbetare än önskat.
    - clash: per medarbetare och dag, det som når eller överstiger regelverkets tal: duschar på
      förmiddagen (showers_in_a_morning_to_question), städningar på eftermiddagen
      (cleanings_in_an_afternoon_to_question), tunga insatser i varje del (heavy_at_once_not_allowed).
      Med talet 2 kostar den andra duschen en gång, den tredje två.
    - spacing: per insats, de lagda tillfällena efter dag, varje två som följer på varandra och, där E
      delar 4, det sista och det första 28 dagar senare (ett ensamt följs av sig självt): de dagar som
      mellanrummet är kortare än 7E/n avrundat nedåt eller längre än 7E/n avrundat uppåt.
    - weekday: per insats, de lagda tillfällenas olika veckodagar utöver n.
    - time: per insats, de påbörjade halvtimmarna från de lagda tillfällenas tidigaste till senaste
      start.
    - care_first: varje lagt tillfälle av personlig omsorg som börjar efter ett lagt tillfälle av en
      annan insats som samma medarbetare gör samma dag.
    - before: för varje besök hos läkare och annat som inte är inställt och varje insats att förbereda
      med, om dagen före ligger i perioden, på dagen eller senare, och brukaren är beviljad en sådan
      insats som inte är daglig: om ingen av den ligger dagen före.
    - share: per medarbetare och dag med pass, där regelverket säger det (client_time_share): de
      påbörjade halvtimmar som minuterna hos brukare, dagliga och lagda, är under den låga andelen av
      de betalda minuterna, avrundad nedåt, eller över den höga, avrundad nedåt. För alla medarbetare i
      lagen som planeras, eller de med brukare, som regelverket säger (client_time_share_of).
    - room: per medarbetare, dag med pass och del: de påbörjade halvtimmar som dagliga besök och det som
      är lagt, och restiden (schedule_travel_minutes) för varje brukare som besöks i delen, överstiger
      de betalda minuterna där: passens minuter i delen, utom mötenas, utom rasten i den del som passets
      mitt ligger i; inte under 0.
    - change: varje placering av en insats som har något i schemat som gäller i perioden, om inte något
      av det har samma dag, start och medarbetare.

    Duschar är insatsen 'shower', städningar 'cleaning'; dagliga besök krockar inte. Planeringstid räknas
    som ej lagd och i room, utan restid, och i inget annat. Ett besök av två räknas för båda i clash,
    care_first, share och room; dessa ser på dagarna med pass för dem som hör till lagen som planeras och
    för alla som skulle kunna göra ett tillfälle. Vad gällande scheman för omsorgskontakter som inte
    planeras just nu har i perioden står där det står och räknas i dessa fyra också; där sådant
    överlappar räknas det första.

    # Sökningen

    Omsorgskontakter i ett lag, och de vars insatser har någon utförare gemensam, planeras tillsammans;
    varje sådan grupp för sig, med vikterna och restiden för den första omsorgskontaktens lag. En sökning börjar med schemat som gäller, eller med inget, och går
    --effort omgångar; en omgång är så många försök för varje sak som ska läggas. Samma frö (--seed) och
    omgångar ger samma schema, hur många processorer det än finns. --time går omgång för omgång tills
    tiden är slut, och säger hur många de blev.

    'Inget schema kostar mindre än' är bevisat: varje placering kostar minst sin billigaste, och de
    dagliga besöken finns där vad som än läggs.
    """#
}
