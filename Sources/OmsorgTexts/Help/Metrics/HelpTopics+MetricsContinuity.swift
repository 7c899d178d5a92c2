import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on continuity seen in other ways.
  static let metricsContinuity = Text(
    sv: #"""
      # metrics continuity: fler sätt att se den

      - clients_above_N, för vart och ett av talen i regeln caregivers_met_levels hos någon av
        utförarnas regelverk (alla i organisation.json) periodens sista dag, stigande: antalet av
        radens brukare med besök i fönstret vars distinct_caregivers är fler än N. share_above_N:
        delat med radens brukare med besök i fönstret; saknas utan sådana. Kolumnerna finns inte
        med --by client. De inbyggda regelverken har 10, 15 och 20.

      - --by day, week och month: varje dag, vecka (måndag till söndag, skriven som 2026-W47) eller
        månad som perioden rör vid räknas för sig, se ovan om rader för flera brukare; fönstret
        slutar delens sista dag inom perioden. En del utan brukare med besök i den eller i dess
        fönster ger ingen rad.

      - --by caregiver: en rad för varje medarbetare med möten i perioden, efter id: clients,
        brukare som mötts, visits, utförda besök med ett möte, care_contact_visits, de av dem på
        vars datum medarbetaren själv var brukarens omsorgskontakt, och own_clients_share =
        care_contact_visits / visits: andelen av medarbetarens alla besök, inte av brukarens som
        care_contact_share. Inget annat mått finns där.

      - --trend week eller month: varje rad delas efter vecka eller månad, i kolumnen week eller
        month, och alla mått räknas för varje del som i --by week och month, med de grupper som --by
        ger. care_contact_share_change = delens care_contact_share minus den i samma rads del
        närmast före, i text i procentenheter; distinct_caregivers_change likadant för medelvärdet
        av distinct_caregivers. De saknas när någon av delarna saknar måttet, eller delen närmast
        före saknar rad. Raderna står efter namn, sedan del.

      - --rolling: varje fönster av --window dagar som ligger helt i perioden, from och to, en dag i
        taget. Brukaren hör till raden på fönstrets sista dag. clients: brukare med utförda besök i
        fönstret; distinct_caregivers_mean, _median och _max: deras antal olika medarbetare, i alla
        möten i fönstret; clients_above_N: de som mött fler än N. Ett fönster utan besök ger ingen
        rad. Raderna står efter namn, sedan from.

      - --distribution: för varje rad och varje antal distinct_caregivers som någon av radens
        brukare har i fönstret: clients, hur många som har det, share, deras andel av radens brukare
        med besök i fönstret, och cumulative_share, andelen som har så många eller färre. Raderna
        står efter namn, sedan antal.

      - --on-duty: visits_on_duty: de av visits_with_care_contact_in_force under vilka någon av
        brukarens omsorgskontakter den dagen var i tjänst. Besökets tid är planned_start, annars
        besökets start; ett besök utan tid räknas inte. Medarbetaren är i tjänst från passets start
        till före dess end, i shifts/*.json; är end före start slutar passet nästa dag, och räknas
        då också den. Pass vars date ligger i en frånvaro för medarbetaren (absences.json, ändarna
        med) räknas inte; raster dras inte av. care_contact_visits_on_duty: de av dem där någon som
        var omsorgskontakt den dagen hade ett möte; care_contact_share_on_duty: andelen. Saknas när
        visits_on_duty är 0.

      Med --trend, --rolling och --distribution är --by all om inget anges; de går inte ihop med
      varandra, eller med --by caregiver, day, week och month.
      """#,
    en: #"""
      # metrics continuity: other ways to see it

      - clients_above_N, for each of the numbers in the policy rule caregivers_met_levels of any
        provider's policy (all in organisation.json) on the period's last day, rising: how many of
        the row's clients with visits in the window have distinct_caregivers above N.
        share_above_N: over the row's clients with visits in the window; absent without such. The
        columns are not there with --by client. The built-in policies have 10, 15 and 20.

      - --by day, week and month: each day, week (Monday to Sunday, written 2026-W47) or month that
        the period touches is computed by itself, as told above of rows of several clients; the
        window ends on the part's last day within the period. A part without clients with visits in
        it or its window gives no row.

      - --by caregiver: a row for each caregiver with meetings in the period, by id: clients met,
        visits, the performed visits with a meeting, care_contact_visits, those of them on whose
        date the caregiver was a care contact in force for the client, and own_clients_share =
        care_contact_visits / visits: the share of all the caregiver's visits, not of the client's
        as care_contact_share is. There are no other figures.

      - --trend week or month: each row is cut by week or month, in the column week or month, and
        all figures are computed for each part as in --by week and month, for the groups of --by.
        care_contact_share_change = the part's care_contact_share less that of the same row's part
        just before, in text in percentage points; distinct_caregivers_change likewise of the mean
        of distinct_caregivers. They are absent when either part lacks the figure, or the part just
        before has no row. Rows stand by name, then part.

      - --rolling: every window of --window days that lies wholly in the period, from and to, a day
        at a time. A client belongs to the row of the window's last day. clients: clients with
        performed visits in the window; distinct_caregivers_mean, _median and _max: their numbers
        of different caregivers, in all meetings of the window; clients_above_N: those who met more
        than N. A window without visits gives no row. Rows stand by name, then from.

      - --distribution: for each row and each number of distinct_caregivers that a client of the row
        has in the window: clients, how many have it, share, their share of the row's clients with
        visits in the window, and cumulative_share, the share of those who have so many or fewer.
        Rows stand by name, then number.

      - --on-duty: visits_on_duty: those of visits_with_care_contact_in_force during which one of
        the client's care contacts in force that day was at work. The visit's time is its
        planned_start, else its start; a visit without a time does not count. A caregiver is at
        work from a shift's start until before its end, in shifts/*.json; when end is before start
        the shift ends the next day, and counts on it too. Shifts whose date lies in an absence of
        the caregiver (absences.json, both ends included) do not count; breaks are not taken off.
        care_contact_visits_on_duty: those of them in which a care contact in force that day had a
        meeting; care_contact_share_on_duty: the share. Absent when visits_on_duty is 0.

      With --trend, --rolling and --distribution --by is all when nothing is said; they do not go
      with each other, nor with --by caregiver, day, week and month.
      """#)
}
