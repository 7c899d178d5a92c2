import Records

extension HelpTopics {
  /// `omsorg-metrics(7)`: how each figure is computed.
  static var metrics: HelpTopic {
    HelpTopic(
      name: "metrics", section: 7,
      summary: Text(sv: "hur varje mått räknas", en: "how each figure is computed"),
      body: Text(
        sv: ([metricsSwedish] + metricsSections.map { $0(.swedish) }).joined(separator: "\n\n"),
        en: ([metricsEnglish] + metricsSections.map { $0(.english) }).joined(separator: "\n\n")))
  }

  /// The sections on the other figures, in order.
  private static var metricsSections: [Text] {
    [
      metricsGroupings, metricsContinuity, metricsLadder, metricsPunctuality, metricsTime,
      metricsMethod, metricsDeFacto, metricsTitles, metricsDeadlines, metricsOffers,
      metricsSwitches, metricsLoad, metricsCompensation,
    ]
  }

  private static let metricsEnglish = #"""
    This page defines the figures of 'omsorg metrics' so exactly that someone else, with the same
    files, gets the same numbers. First what goes in and the figures of 'metrics continuity', then
    the other figures. Names in the machine formats (--json, --csv) are the ones used here. Text
    shows some of them; -v shows all.

    # What goes in

    - The period is --from to --to, both days included. A date option may be given a month or a
      week: --from takes its first day, --to its last; --from alone takes the whole month or week.
      Without --to it is the last day, not after today, that there are visits for; where no visits
      are counted it is today. Without --from it is the 27 days before --to and that day.

    - A visit is one occasion at a client, with one or more caregivers: one record in the visit
      files. It is performed if the part of at least one caregiver has the status performed. Other
      visits count only where a figure says so. Its performers are the caregivers whose own part
      is performed, each once; a caregiver who was planned but cancelled did not take part.

    - The date of a visit is the one in its record: that of the planned start, or of the actual
      start when it was unplanned. A visit that goes on past midnight belongs to its date.

    - The start of a visit is the earliest actual start among its performers. If none of them has
      an actual start it is the planned start; if there is none either, the visit has no start and
      lies in no hours.

    - A meeting is a pair of a performed visit and one of its performers. A visit by two
      caregivers is one visit and two meetings.

    - A care contact is in force for a client on a day when contacts.json holds an appointment of
      the role care contact (deputies are not counted) that the day lies in, both ends included.
      There may be several.

    - Traits of services are data, in services.json: personal_care, and counts_in_survey (true
      unless it says false). In the built-in catalogue morning help, evening help, shower and walk
      are personal care; alarm responses and meal deliveries do not count in the survey. A visit
      includes personal care if at least one of its services does. A visit counts in the survey if
      at least one of its services does, or if it has no services; a service that the catalogue
      lacks counts.

    # Visits and the care contact

    - clients: clients with at least one performed visit in the period.

    - visits: performed visits in the period. meetings: their meetings.

    - visits_with_care_contact_in_force: those of the visits on whose date a care contact was in
      force for the client.

    - care_contact_visits: those of them in which a care contact in force that day was a performer.

    - care_contact_share = care_contact_visits / visits_with_care_contact_in_force. Absent when
      the latter is 0. Visits before anyone was appointed thus lower no one's share.

    - care_contact_share_aim: the policy rule care_contact_share_aim as it stands on the period's
      last day for the provider of the client's team. A row of several clients has it only when it
      is the same for all of them. reaches_care_contact_share_aim: whether care_contact_share is
      at least the aim; absent when either is.

    # Daytime personal care

    - day_personal_care_visits: those of visits_with_care_contact_in_force that include personal
      care and whose start is at or after the first and before the second of the hours in the
      policy rule day_personal_care_hours, as it stands on the period's last day for the provider
      of the client's team; 07:00 and 17:00 where no policy says. Lund's day shift gives 07:00 and
      15:00.

    - day_personal_care_care_contact_visits: those of them in which a care contact in force that
      day was a performer. day_personal_care_care_contact_share: their share; absent when there
      are no such visits.

    # Different caregivers

    The window is the 14 days that end with --to; --window N makes it N days. It does not depend
    on --from, and so may hold days outside the period.

    - distinct_caregivers_14d: how many different caregivers the client has met, in all meetings
      of the window, at any hour, in any service. The name follows the window: _7d for
      --window 7. For several clients it is the mean over the clients who have at least one
      performed visit in the window; distinct_caregivers_14d_median is the median.

    - survey_distinct_caregivers: the same as Sweden's municipal survey of staff continuity counts.
      Only visits that count in the survey (see traits above) and have a start from 07:00 to
      22:00, both included, are considered. The population is the clients who have at least two
      such visits on every day of the window and are 65 or older on its last day (those born on 29
      February turn 65 on 1 March when the year has no such day). The figure is the number of different caregivers in the considered
      visits; absent for clients outside the population.

    - survey_clients: how many clients are in the population; survey_distinct_caregivers_mean and
      survey_distinct_caregivers_median: mean and median over them. Published figures have been
      means in some years and sources and medians in others, so both are given.

    - survey_unknown_age: clients with enough visits whose age is not known because they have no
      identity number. They are in none of the other survey figures.

    The survey measures over one fortnight from a Monday to a Sunday, and leaves out those who did
    not live at home the whole time. Choose --to accordingly; absence makes days without visits,
    which leave the client out here as well. With another --window the survey's way of counting
    is applied to that window, and the result should not be compared with published figures.

    The median of an even number of values is the mean of the two in the middle.

    # Indices

    The indices are computed for each client over the meetings in the period, in this order: date,
    start of the visit, visit id, caregiver id. Ids are compared as UTF-8 bytes; a visit without a
    start stands first on its date. With N meetings, of which n(i) with caregiver i:

    - coc, Bice and Boxerman's continuity of care: (sum of n(i) squared - N) / (N x (N - 1)). 1
      when all meetings are with one caregiver, 0 when no one comes twice.

    - upc, usual provider continuity: the largest n(i) / N.

    - secon, sequential continuity: the number of meetings, from the second on, with the same
      caregiver as the meeting just before / (N - 1).

    All three are absent for a client with fewer than two meetings. A visit by two caregivers is
    two meetings here too, one after the other, which lowers secon. Formulas: BMC Health Services
    Research 2022, s12913-022-07953-z, table 2 (coc, upc), and BMC Primary Care 2021,
    s12875-020-01361-0, table 1 (secon).

    # Rows of several clients

    --by client gives a row for each client; team, section, area, provider, day, week, month and
    all give sums. What has visits in the window only has a row too, with clients and visits 0.

    - team, section, area, provider: each visit belongs to the team that its client had on the
      visit's date, and to that team's section, area and provider on that date (a team without a
      provider belongs to the store's only one, and so does who has no team, for rows by provider
      and for the policy). A client who changes team in the period counts in
      both rows, with the visits that belong to each; visits that belong to none make a row of
      their own, last, with no name. The window's figures stand in the row that the client belongs
      to on the period's last day.

    - day, week, month: each day, week or calendar month that the period touches is computed by
      itself, as if --from and --to were its first and last day within the period. The window
      therefore ends on its last day within the period. Policy values are those of the whole
      period's last day.

    - all: one row.

    Counts are summed. Shares are computed from the sums, not as means of clients' shares.
    distinct_caregivers, the survey's figures and coc, upc and secon are means (and medians, where
    named so) over the clients of the row who have the figure; each client weighs the same. In a
    row of a group an index is computed from the client's meetings that belong to the row.

    --client counts one client's visits; --team those of the clients who are in the team on --to,
    whatever team they were in before; --section, --area and --provider likewise. What is asked for
    together must all hold.

    # An example by hand

    Client K1, born in 1946, had care contact B until 2 November 2026 and A from the 3rd. The
    performed visits of 2 and 3 November:

      date   start  visit  service          caregivers
      2 Nov  07:30  V1     morning help     A
      2 Nov  12:00  V2     shower           A, B
      2 Nov  19:00  V4     evening help     C
      3 Nov  07:40  V5     morning help     A
      3 Nov  17:00  V6     evening help     B
      3 Nov  22:10  V7     alarm response   D

    With --from 2026-11-02 --to 2026-11-03 --window 2:

    - visits 6, meetings 7 (V2 has two).

    - A care contact was in force at all 6 visits. On the 2nd that was B, who took part in V2; on
      the 3rd A, who made V5: care_contact_visits 2, care_contact_share 2/6 = 0.333.

    - Daytime (07:00-17:00) personal care: V1, V2 and V5. V6 starts at 17:00, which is outside. B
      was in V2 and A in V5: 2/3 = 0.667.

    - distinct_caregivers_2d: A, B, C, D = 4.

    - The survey: V7 is an alarm response and after 22:00. The rest are three visits on the 2nd
      and two on the 3rd, enough on every day; K1 is 80. survey_distinct_caregivers: A, B, C = 3.

    - The meetings in order are A, A, B, C, A, B, D: N = 7, A 3, B 2, C 1, D 1. Squares sum to
      9 + 4 + 1 + 1 = 15. coc = (15 - 7) / (7 x 6) = 0.190; upc = 3/7 = 0.429; only the second
      meeting repeats the one before: secon = 1/6 = 0.167.
    """#

  private static let metricsSwedish = #"""
    Här definieras måtten i 'omsorg metrics' så noga att någon annan, med samma filer, får samma
    tal. Först vad som går in och måtten i 'metrics continuity', sedan de andra måtten. Namnen är de
    som står i de maskinläsbara formaten (--json, --csv). Text visar några av dem; -v visar alla.

    # Vad som går in

    - Perioden är --from till --to, båda dagarna med. Anges en månad eller vecka tar --from dess
      första dag och --to dess sista; --from ensamt tar hela månaden eller veckan. Utan --to är den
      sista dagen, inte efter i dag, som det finns besök för; där inga besök räknas är den i dag.
      Utan --from börjar perioden 27 dagar före --to.

    - Ett besök är ett tillfälle hos en brukare, med en eller flera medarbetare: en post i
      besöksfilerna. Det är utfört om minst en medarbetares del har status utförd. Andra besök
      räknas bara där ett mått säger det. De som utförde besöket är de medarbetare vars egen del är
      utförd, var och en en gång; en medarbetare som var planerad men avbokad deltog inte.

    - Besökets datum är det i posten: den planerade startens, eller den verkliga startens för ett
      oplanerat besök. Ett besök som går över midnatt hör till sitt datum.

    - Besökets start är den tidigaste verkliga starten bland dem som utförde det. Har ingen av dem
      en verklig start är det den planerade; finns inte heller den har besöket ingen start och
      ligger inte inom några klockslag.

    - Ett möte är ett utfört besök och en av dem som utförde det. Ett besök av två medarbetare är
      ett besök och två möten.

    - En omsorgskontakt är utsedd för en brukare en dag när contacts.json har ett uppdrag som fast
      omsorgskontakt (vice räknas inte) som dagen ligger i, båda ändarna med. De kan vara flera.

    - Insatsers egenskaper är data, i services.json: personal_care, och counts_in_survey (sant om
      det inte står falskt). I den inbyggda katalogen är morgonbesök, kvällsbesök, dusch och
      promenad personlig omsorg; trygghetslarm och matdistribution räknas inte i mätningen. Ett
      besök har personlig omsorg om minst en av insatserna har det. Ett besök räknas i mätningen om
      minst en av insatserna gör det, eller om det saknar insatser; en insats som katalogen saknar
      räknas.

    # Besök och omsorgskontakten

    - clients: brukare med minst ett utfört besök i perioden.

    - visits: utförda besök i perioden. meetings: mötena i dem.

    - visits_with_care_contact_in_force: de av besöken på vars datum brukaren hade en utsedd
      omsorgskontakt.

    - care_contact_visits: de av dem som utfördes av någon som var omsorgskontakt den dagen,
      ensam eller med andra.

    - care_contact_share = care_contact_visits / visits_with_care_contact_in_force. Saknas när det
      senare är 0. Besök innan någon var utsedd sänker alltså ingens andel.

    - care_contact_share_aim: regeln care_contact_share_aim så som den är periodens sista dag för
      utföraren som brukarens lag hör till. En rad för flera brukare har den bara när den är
      densamma för alla. reaches_care_contact_share_aim: om care_contact_share är minst målet;
      saknas när någon av dem gör det.

    # Personlig omsorg på dagen

    - day_personal_care_visits: de av visits_with_care_contact_in_force som har personlig omsorg
      och vars start är tidigast det första och före det andra klockslaget i regeln
      day_personal_care_hours, så som den är periodens sista dag för utföraren som brukarens lag
      hör till; 07:00 och 17:00 där inget regelverk säger något. Lunds dagpass ger 07:00 och 15:00.

    - day_personal_care_care_contact_visits: de av dem där någon som var omsorgskontakt den dagen
      deltog. day_personal_care_care_contact_share: deras andel; saknas när det inte finns några
      sådana besök.

    # Olika medarbetare

    Fönstret är de 14 dagar som slutar med --to; --window N gör det N dagar långt. Det beror inte
    på --from, och kan alltså ha dagar utanför perioden.

    - distinct_caregivers_14d: hur många olika medarbetare brukaren har mött, i alla möten i
      fönstret, vilken tid och insats som helst. Namnet följer fönstret: _7d för --window 7. För
      flera brukare är det medelvärdet över de brukare som har minst ett utfört besök i fönstret;
      distinct_caregivers_14d_median är medianen.

    - survey_distinct_caregivers: så som den nationella mätningen av personalkontinuitet räknar.
      Bara besök som räknas i mätningen (se egenskaper ovan) och som har en start från 07:00 till
      22:00, båda med, tas med. Urvalet är de brukare som har minst två sådana besök varje dag i
      fönstret och är 65 år eller äldre dess sista dag (den som är född 29 februari fyller 65 den 1
      mars när året saknar den dagen).
      Måttet är antalet olika medarbetare i de besöken; det saknas för brukare utanför urvalet.

    - survey_clients: hur många brukare urvalet har; survey_distinct_caregivers_mean och
      survey_distinct_caregivers_median: medelvärde och median över dem. Publicerade siffror har
      varit medelvärden i en del år och källor och medianer i andra, så båda anges.

    - survey_unknown_age: brukare med tillräckligt många besök vars ålder inte är känd, för att de
      saknar personnummer. De är inte med i mätningens övriga mått.

    Mätningen görs över två veckor från en måndag till en söndag, och utan dem som inte bodde hemma
    hela tiden. Välj --to därefter; frånvaro ger dagar utan besök, som utesluter brukaren även här.
    Med annan --window tillämpas mätningens sätt att räkna på det fönstret, och resultatet ska inte
    jämföras med publicerade siffror.

    Medianen av ett jämnt antal värden är medelvärdet av de två i mitten.

    # Index

    Indexen räknas för varje brukare över mötena i perioden, i ordningen: datum, besökets start,
    besökets id, medarbetarens id. Id jämförs som UTF-8-bytes; ett besök utan start står först på
    sin dag. Med N möten, varav n(i) med medarbetare i:

    - coc, Bice och Boxermans continuity of care: (summan av n(i) i kvadrat - N) / (N x (N - 1)). 1
      när alla möten är med en medarbetare, 0 när ingen kommer två gånger.

    - upc, usual provider continuity: det största n(i) / N.

    - secon, sequential continuity: antalet möten, från det andra, med samma medarbetare som mötet
      närmast före / (N - 1).

    Alla tre saknas för en brukare med färre än två möten. Ett besök av två medarbetare är två möten
    också här, det ena efter det andra, vilket sänker secon. Formler: BMC Health Services Research
    2022, s12913-022-07953-z, tabell 2 (coc, upc), och BMC Primary Care 2021, s12875-020-01361-0,
    tabell 1 (secon).

    # Rader för flera brukare

    --by client ger en rad för varje brukare; team, section, area, provider, day, week, month och
    all ger summor. Även det som bara har besök i fönstret har en rad, med clients och visits 0.

    - team, section, area, provider: varje besök hör till det lag som brukaren hade på besökets
      datum, och till det lagets sektion, område och utförare det datumet (ett lag utan utförare
      hör till den enda som finns, liksom den som inte har något lag, för rader per utförare och för
      regelverket). En brukare som byter lag i perioden räknas i båda raderna, med
      de besök som hör till var och en; besök som inte hör till något får en egen rad, sist, utan
      namn. Fönstrets mått står i raden som brukaren hör till periodens sista dag.

    - day, week, month: varje dag, vecka eller kalendermånad som perioden rör vid räknas för sig,
      som om --from och --to vore dess första och sista dag inom perioden. Fönstret slutar alltså
      dess sista dag inom perioden. Regelverkens värden är de som gäller hela periodens sista dag.

    - all: en rad.

    Antal summeras. Andelar räknas på summorna, inte som medelvärden av brukares andelar.
    distinct_caregivers, mätningens mått och coc, upc och secon är medelvärden (och medianer, där
    det står så) över de brukare i raden som har måttet; varje brukare väger lika. I en grupps rad
    räknas ett index på de av brukarens möten som hör till raden.

    --client räknar en brukares besök; --team besöken hos de brukare som hör till laget på --to,
    vilket lag de än hade förut; --section, --area och --provider likadant. Anges flera ska alla
    stämma.

    # Ett exempel för hand

    Brukaren K1, född 1946, hade omsorgskontakt B till och med 2 november 2026 och A från den 3:e.
    De utförda besöken 2 och 3 november:

      datum  start  besök  insats         medarbetare
      2 nov  07:30  V1     morgonbesök    A
      2 nov  12:00  V2     dusch          A, B
      2 nov  19:00  V4     kvällsbesök    C
      3 nov  07:40  V5     morgonbesök    A
      3 nov  17:00  V6     kvällsbesök    B
      3 nov  22:10  V7     trygghetslarm  D

    Med --from 2026-11-02 --to 2026-11-03 --window 2:

    - visits 6, meetings 7 (V2 har två).

    - En omsorgskontakt var utsedd vid alla 6 besöken. Den 2:a var det B, som deltog i V2; den 3:e
      A, som gjorde V5: care_contact_visits 2, care_contact_share 2/6 = 0,333.

    - Personlig omsorg på dagen (07:00-17:00): V1, V2 och V5. V6 börjar 17:00, vilket är utanför. B
      var med i V2 och A i V5: 2/3 = 0,667.

    - distinct_caregivers_2d: A, B, C, D = 4.

    - Mätningen: V7 är ett larmbesök och efter 22:00. Resten är tre besök den 2:a och två den 3:e,
      tillräckligt varje dag; K1 är 80 år. survey_distinct_caregivers: A, B, C = 3.

    - Mötena i ordning är A, A, B, C, A, B, D: N = 7, A 3, B 2, C 1, D 1. Kvadraterna blir
      9 + 4 + 1 + 1 = 15. coc = (15 - 7) / (7 x 6) = 0,190; upc = 3/7 = 0,429; bara det andra mötet
      upprepar det före: secon = 1/6 = 0,167.
    """#
}
