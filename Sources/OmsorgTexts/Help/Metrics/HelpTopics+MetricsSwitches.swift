import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on switches, complaints and goals.
  static let metricsSwitches = Text(
    sv: #"""
      # metrics switches: byten av omsorgskontakt

      Önskemålen i switch-requests.json, alla anledningar, med received_on i perioden. Det som hände
      efter den sista dagen (--to, eller i dag om det är tidigare) räknas inte.

      - requests: önskemålen. cause_X: de med anledningen X (client_wish om ingen står). reason_X:
        de vars reasons har X; ett önskemål kan räknas i flera.

      - open: de utan closed_on till och med den sista dagen. De andra är withdrawn om withdrawn är
        sant, annars declined om granted är falskt, annars completed.

      - median_days, longest_days: medianen och det största av dagarna closed_on - received_on i
        completed.

      - due: de av completed och open som har en sista dag (received_on + regeln switch_within,
        regelverket received_on), av open bara de vars dag är före den sista dagen. within_days: de
        av completed vars closed_on är senast den dagen. within_share = within_days / due.

      - clients: brukare, inte avslutade, med en utsedd omsorgskontakt periodens sista dag; --by
        week och month: varje dels sista dag.

      - changes: uppdrag som omsorgskontakt i contacts.json vars from ligger i perioden och inte är
        efter den sista dagen, där brukaren har ett uppdrag med tidigare eller inget from, och
        medarbetaren inte var omsorgskontakt dagen före. changes_requested: de där något av
        brukarens önskemål är completed, har medarbetaren som new_caregiver, och received_on senast
        from. changes_after_leaving: de av de andra där ett tidigare uppdrag slutat före from och
        dess medarbetare har ended senast from. changes_other: resten.

      - requests_per_100 = 100 x requests / clients; changes_per_100 likaså.

      Ett önskemål hör till brukarens grupp received_on, ett byte till gruppen from.

      # metrics complaints: klagomål

      Posterna i complaints.json med received_on i perioden; det som hände efter den sista dagen
      (--to, eller i dag om det är tidigare) räknas inte. Ett klagomål är besvarat den tidigaste av
      dagarna answered_on och closed_on: det som inte nämner någon brukare har ingen att svara.

      - received: klagomålen. about_X och from_X: de om X och från X. answered, unanswered:
        besvarade och inte. open: de utan closed_on.

      - median_days, longest_days: av dagarna från received_on till svaret, i answered.

      - due: de med en sista dag (received_on + regeln complaint_answer_within, regelverket
        received_on för brukarens lags utförare; utan brukare för den enda utföraren) som är
        besvarade, eller vars dag är före den sista dagen. within_days: de besvarade senast den
        dagen. within_share = within_days / due.

      Ett klagomål hör till brukarens grupp received_on; utan brukare till raden utan nyckel. Bara
      grupper, veckor och månader med klagomål har en rad, men --by all alltid sin enda.

      Här, i metrics switches, offers och goals går --team och de andra filtren efter var brukaren
      hör hemma periodens sista dag. I switches, offers och goals har också grupper, veckor och
      månader utan händelser en rad, om någon brukare räknas där.

      # metrics goals: genomförandeplanernas mål

      Ett mål är en brukare och ett målnummer (id), i alla brukarens fastställda planer
      (established_on finns) som har det. Det är satt den tidigaste planens established_on.
      Utfallet, dagen och vem som bedömde tas ur den plan, av dem med målet i ordning efter
      established_on, som först har ett utfall som hänt. Det som hände efter den sista dagen (--to,
      eller i dag om det är tidigare) räknas inte.

      - set: mål satta i perioden. met, dropped: mål med utfallet och outcome_on i perioden.

      - met_by_care_manager: de av met vars judged_by är id eller namn på en profession med rollen
        care_manager; eller varken är en medarbetares id eller någon professions id eller namn,
        medan regeln goal_judged_by outcome_on säger care_manager. met_by_others: andra med
        judged_by. met_unjudged: de utan. with_premium: de av met_by_care_manager där regelverket
        outcome_on har goal_premium.

      - met_share = met / (met + dropped). care_manager_share = met_by_care_manager / met.

      - open: mål som gäller periodens sista dag, senast i dag: satta senast då, inget utfall med
        outcome_on senast då, den senaste planen med det som var fastställd då har ended den dagen
        eller senare eller inget, och brukaren är inte avslutad. --by week och month: varje dels
        sista dag. partly: de av open med några men inte alla av den planens delmål med met_on
        senast då; to_judge: med alla (minst ett).

      - clients: olika brukare med något av målen som räknats i raden.

      Ett mål hör till brukarens grupp den dag det räknas: dagen det sattes, outcome_on, sista
      dagen.
      """#,
    en: #"""
      # metrics switches: changes of care contact

      The requests in switch-requests.json, of every cause, with received_on in the period. What
      happened after the last day (--to, or today if that is earlier) does not count.

      - requests: the requests. cause_X: those with the cause X (client_wish where none stands).
        reason_X: those whose reasons hold X; a request may count in several.

      - open: those without a closed_on up to the last day. The others are withdrawn if withdrawn is
        true, otherwise declined if granted is false, otherwise completed.

      - median_days, longest_days: the median and the greatest of the days closed_on - received_on
        in completed.

      - due: those of completed and open that have a last day (received_on + the rule switch_within,
        the policy of received_on), of open only those whose day is before the last day.
        within_days: those of completed whose closed_on is that day or before. within_share =
        within_days / due.

      - clients: clients, not ended, with a care contact in force on the period's last day; --by
        week and month: on each part's last day.

      - changes: appointments as care contact in contacts.json whose from lies in the period and is
        not after the last day, where the client has an appointment with an earlier from or none,
        and the caregiver was not care contact the day before. changes_requested: those where a
        request of the client is completed, has the caregiver as new_caregiver, and received_on not
        after from. changes_after_leaving: those of the others where an earlier appointment ended
        before from and its caregiver's ended is not after from. changes_other: the rest.

      - requests_per_100 = 100 x requests / clients; changes_per_100 likewise.

      A request belongs to the client's group on received_on, a change to that on from.

      # metrics complaints: complaints

      The records of complaints.json with received_on in the period; what happened after the last
      day (--to, or today if that is earlier) does not count. A complaint is answered on the earlier
      of answered_on and closed_on: one that names no client has nobody to answer.

      - received: the complaints. about_X and from_X: those about X and from X. answered,
        unanswered: answered and not. open: those without a closed_on.

      - median_days, longest_days: of the days from received_on to the answer, in answered.

      - due: those with a last day (received_on + the rule complaint_answer_within, the policy of
        received_on for the provider of the client's team; without a client for the only provider)
        that are answered, or whose day is before the last day. within_days: those answered by that
        day. within_share = within_days / due.

      A complaint belongs to the client's group on received_on; without a client to the row with no
      key. Only groups, weeks and months with complaints have a row, but --by all always its one.

      Here, in metrics switches, offers and goals, --team and the other filters go by where the
      client belongs on the period's last day. In switches, offers and goals groups, weeks and
      months in which nothing happened have a row too, if a client counts there.

      # metrics goals: goals of care plans

      A goal is a client and a goal's number (id), in all of the client's established plans
      (established_on is there) that have it. It was set on the earliest plan's established_on. The
      outcome, its day and who judged are taken from the plan, of those with the goal in order of
      established_on, that first has an outcome that has happened. What happened after the last day
      (--to, or today if that is earlier) does not count.

      - set: goals set in the period. met, dropped: goals with that outcome and outcome_on in the
        period.

      - met_by_care_manager: those of met whose judged_by is the id or name of a professional with
        the role care_manager; or is neither a caregiver's id nor any professional's id or name,
        while the rule goal_judged_by on outcome_on says care_manager. met_by_others: others with a
        judged_by. met_unjudged: those without. with_premium: those of met_by_care_manager where the
        policy of outcome_on has goal_premium.

      - met_share = met / (met + dropped). care_manager_share = met_by_care_manager / met.

      - open: goals pursued on the period's last day, at the latest today: set by then, no outcome
        with outcome_on by then, the latest plan with it established by then has ended on that day
        or later or not at all, and the client has not ended. --by week and month: on each part's
        last day. partly: those of open with some but not all of that plan's sub-goals with a met_on
        by then; to_judge: with all (at least one).

      - clients: different clients with any of the goals counted in the row.

      A goal belongs to the client's group on the day it is counted: the day it was set, outcome_on,
      the last day.
      """#)
}
