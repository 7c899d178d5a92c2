import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on deadlines.
  static let metricsDeadlines = Text(
    sv: #"""
      # metrics deadlines: regelverkens frister

      En frist räknas från en dag (start) till en sista dag (due), och är gjord en dag (done) eller
      inte. Hit hör de vars sista dag ligger i perioden. Lägesdagen är --to, eller i dag om det är
      tidigare: det som hände efter den räknas inte. Samma klockor räknar 'omsorg due'; det som där
      är försenat i dag är här inte gjort. En rad för varje grupp och slag (rule):

      - due: fristerna. kept: gjorda senast due. late: gjorda senare. open: inte gjorda, due är före
        lägesdagen. coming: inte gjorda, due är lägesdagen eller senare. kept_share = kept / (due -
        coming), saknas när det är 0. median_days: medianen av dagarna done - start, minst 0, av de
        gjorda.

      Regelverket är det som gäller för utföraren som brukarens lag hör till dagen start. Där det
      inte ger något antal finns ingen frist. Frister med start före duties_from i omsorg.json
      räknas inte, utom answer och appointment, som alltid följs. En inte gjord frist räknas inte om
      brukaren avslutades före due (utom complaint och closing). Fristen hör till brukarens grupp
      dagen due.

      - offer: start är första insatsdagen, den tidigaste av from i beslut och services_from; due =
        start + offer_within. Med offer_at assignment_received är start och due assigned_on (annars
        första insatsdagen), med first_service första insatsdagen; ger flera en dag gäller den
        tidigaste due. För den som förut bara hade begränsade insatser räknas den första insats som
        kräver erbjudande, och efter ett undantag den första som beviljats sedan dess, om någon har
        det. Varje
        erbjudande eller undantag gör den frist som gällde dess dag; den som är not_offered eller
        to_assess (metrics offers) har en som inte är gjord. Utan något erbjudande är den gjord den
        dag den första omsorgskontakten börjar. De insatser som räknas är de som gäller dagen, eller
        om inga gör det de som börjar senare: dagen är postens för ett erbjudande eller undantag,
        annars lägesdagen.

      - answer: för erbjudanden där offer_answer_at_welcome_talk är sann erbjudandets dag. start är
        den dagen, due dagen för välkomstsamtalet, annars dess sista dag, dock tidigast start. done:
        answered_on, om svaret är ja eller nej. Inte gjord bara för den senaste posten, medan
        brukaren är waiting (metrics offers).

      - appointment: som offer, med appoint_within och appoint_at. done: den första
        omsorgskontaktens from; räknas inte om något from saknas, eller brukaren inte är
        to_be_offered den dagen. Insatser och undantag är de som gäller den dagen, för det som inte
        är gjort lägesdagen. Inte gjord för den som är to_be_offered, inte tackat nej och ingen
        omsorgskontakt haft.

      - welcome_talk: start är första insatsdagen, due = start + welcome_talk_within, done är
        welcome_talk i clients.json. Inte gjord bara för den som är to_be_offered.

      - care_plan: due = start + care_plan_within, start enligt care_plan_counts_from: first_service
        (också när regeln saknas) är första hemtjänstdagen, korttid oräknad; appointment
        omsorgskontaktens from; assignment_received assigned_on, annars första hemtjänstdagen. done:
        första planens established_on. Inte gjord för den som har insatser i kraft, eller inga
        registrerade, och ingen plan som gäller. En vistelse på korttidsenhet (kind short_term) har
        en egen: start from, due = start + short_term_care_plan_within, done den första plan som har
        beslutet bland sina aktiviteter; räknas inte när vistelsen slutade före due utan plan.

      - care_plan_review: varje gång en plan fastställdes eller följdes upp är en start; due = start
        + care_plan_review_every månader, eller next_review om det är tidigare, för planens senaste
        gång; done är nästa gång, eller nästa plans established_on.

      - decision_follow_up: start är första insatsdagen och varje dag som beslutet följts upp (möten
        av slaget decision_follow_up med held_on, och followed_up_on i beslut); due = start +
        decision_follow_up_every månader; done är nästa dag som beslutet följts upp.

      - switch: start received_on, due = start + switch_within, done closed_on; återtagna räknas
        inte.

      - complaint: start received_on, due = start + complaint_answer_within, done den tidigaste av
        answered_on och closed_on.

      - changed_need: start noticed_on, due = start + changes_covered_for - 1, done closed_on.

      - return_home_follow_up: beslut av slaget return_home med to, där return_home_follow_up säger
        på vad: start from, due to, done followed_up_on.

      - closing: där closing_steps säger hur: start och due är brukarens ended, done den dag ett
        avslut (checklista av slaget closing) blev klart.

      Månader läggs till så att dagen i månaden blir densamma, eller månadens sista om den är
      kortare. Av det som 'omsorg due' visar räknas inte det som gäller lag, medarbetare och förvar,
      och det som inte har någon dag.
      """#,
    en: #"""
      # metrics deadlines: the policies' deadlines

      A deadline is counted from a day (start) to a last day (due), and is done on a day (done) or
      not. Those whose last day lies in the period belong here. The day of reckoning is --to, or
      today if that is earlier: what happened after it does not count. The same clocks count 'omsorg
      due'; what is late there today is not done here. One row for each group and kind (rule):

      - due: the deadlines. kept: done by due. late: done later. open: not done, due is before the
        day of reckoning. coming: not done, due is the day of reckoning or later. kept_share = kept
        / (due - coming), absent when that is 0. median_days: the median of the days done - start,
        at least 0, of those done.

      The policy is that of the provider of the client's team on the day start. Where it gives no
      number there is no deadline. Deadlines whose start is before duties_from in omsorg.json do not
      count, but answer and appointment, which are always followed. One not done does not count if
      the client ended before due (but complaint and closing). It belongs to the client's group on
      due.

      - offer: start is the first day of service, the earliest of from in decisions and
        services_from; due = start + offer_within. With offer_at assignment_received start and due
        are assigned_on (else the first day of service), with first_service the first day of
        service; if several give a day, the earliest due holds. For who had only limited services
        before, the first service that calls for an offer counts, and after an exemption the first
        one granted since, if there is one. Each offer or exemption does the deadline that held on its day; who is
        not_offered or to_assess (metrics offers) has one that is not done. Without any offer it is
        done on the day that the first care contact begins. The services that count are those in
        force on a day, or if none is those that begin later: the record's day for an offer or
        exemption, else the day of reckoning.

      - answer: for offers on whose day offer_answer_at_welcome_talk is true. start is that day, due
        the day of the welcome talk, else the last day for it, but not before start. done:
        answered_on, if the answer is yes or no. Not done only for the latest record, while the
        client is waiting (metrics offers).

      - appointment: as offer, with appoint_within and appoint_at. done: the from of the first care
        contact; not counted if any from is absent, or the client is not to_be_offered on that day.
        Services and exemptions are those of that day, for what is not done the day of reckoning.
        Not done for who is to_be_offered, has not said no and has had no care contact.

      - welcome_talk: start is the first day of service, due = start + welcome_talk_within, done is
        welcome_talk in clients.json. Not done only for who is to_be_offered.

      - care_plan: due = start + care_plan_within, start by care_plan_counts_from: first_service
        (also where the rule is absent) is the first day of home care, short-term stays left out;
        appointment the care contact's from; assignment_received assigned_on, else the first day of
        home care. done: the first plan's established_on. Not done for who has services in force, or
        none on record, and no plan that holds. A stay in a short-term unit (kind short_term) has
        its own: start from, due = start + short_term_care_plan_within, done the first plan with the
        decision among its activities; not counted when the stay ended before due without a plan.

      - care_plan_review: each time a plan was established or reviewed is a start; due = start +
        care_plan_review_every months, or next_review if that is earlier, for the plan's latest
        time; done is the next time, or the next plan's established_on.

      - decision_follow_up: start is the first day of service and each day the decision was followed
        up (meetings of the kind decision_follow_up with held_on, and followed_up_on in decisions);
        due = start + decision_follow_up_every months; done is the next day of such a follow-up.

      - switch: start received_on, due = start + switch_within, done closed_on; withdrawn ones do
        not count.

      - complaint: start received_on, due = start + complaint_answer_within, done the earlier of
        answered_on and closed_on.

      - changed_need: start noticed_on, due = start + changes_covered_for - 1, done closed_on.

      - return_home_follow_up: decisions of the kind return_home with a to, where
        return_home_follow_up says on what: start from, due to, done followed_up_on.

      - closing: where closing_steps says how: start and due are the client's ended, done the day
        that a closing (a checklist of the kind closing) was finished.

      Months are added so that the day of the month stays, or is the month's last if that is
      shorter. Of what 'omsorg due' shows, what concerns teams, caregivers and custody does not
      count, nor what has no day.
      """#)
}
