import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on offers.
  static let metricsOffers = Text(
    sv: #"""
      # metrics offers: erbjudandet om omsorgskontakt

      Läget den sista dagen, --to (i dag om inget anges). --by week och month ger läget den sista
      dagen i varje vecka eller månad, inom perioden; för andra --by har --from ingen betydelse.

      De insatser som räknas för en brukare en dag är de beviljade insatser (decisions.json) som
      dagen ligger i, eller där ingen gör det de som börjar senare. En brukare utan en enda post där
      har larm om alarm_only är sant, annars hemtjänst som inte är registrerad. De begränsade
      insatserna är de i regeln offer_not_needed_for, så som regelverket för brukarens lags utförare
      är den dagen. En insats kräver erbjudande om den varken är alarm eller begränsad; hemtjänst
      som inte är registrerad gör det också. Med det senaste erbjudandet menas den post i
      offers.json som har senast date till och med dagen, av flera samma dag den med längst id.

      Varje brukare som inte avslutats (ended är dagen eller senare, eller saknas) och som har
      insatser räknas i clients, om någon insats from, något erbjudandes date eller någon
      omsorgskontakts from är dagen eller tidigare, eller inga insatser är registrerade: ingen
      saknar det som ännu inte skulle göras. Var och en räknas i just en av dessa, den första som
      passar:

      - exempted: den senaste posten är ett undantag (exempted), och antingen kräver ingen insats
        erbjudande, eller så är undantaget obviously_unneeded och ingen insats räknas som inte
        räknades undantagets dag.

      - to_be_offered: någon insats kräver erbjudande; eller ett erbjudande är den senaste posten,
        och varken nu eller dess dag krävde någon insats det.

      - alarm_only: enda insatsen är alarm, och alarm är inte begränsad.

      - to_assess: regeln offer_exception_assessed är sann. limited_services: annars.

      De i to_be_offered delas efter den senaste posten, om den är ett erbjudande: yes, no, eller
      waiting (svaret saknas, är later, eller gavs efter dagen); offered är de tre. Annars
      appointed_without_offer om brukaren har ett uppdrag som omsorgskontakt i contacts.json som
      inte slutat före dagen, också ett som börjar senare; annars not_offered. late: de av
      not_offered vars sista dag för erbjudandet (se metrics deadlines) är före dagen.

      - offered_share = offered / to_be_offered. with_care_contact: de av to_be_offered med en
        utsedd omsorgskontakt den dagen, utom de som tackat nej. care_contact_share = with_care_contact / (to_be_offered -
        no).

      - adapted, not_adapted: de av offered vars senaste post har adapted sant eller falskt.
        adapted_share = adapted / (adapted + not_adapted).

      Andelar saknas när nämnaren är 0. En brukare hör till den grupp som laget den dagen hör till.
      """#,
    en: #"""
      # metrics offers: the offer of a care contact

      How it is on the last day, --to (today unless told). --by week and month give how it is on the
      last day of each week or month within the period; for another --by, --from means nothing.

      The services that count for a client on a day are the granted ones (decisions.json) that the
      day lies in, or where it lies in none those that begin later. A client without a single record
      there has an alarm if alarm_only is true, otherwise home care that is not recorded. The
      limited services are those of the policy rule offer_not_needed_for, as the policy of the
      provider of the client's team is that day. A service calls for an offer if it is neither alarm
      nor limited; home care that is not recorded does too. The latest offer is the record in
      offers.json with the latest date up to the day, of several on one day the one with the longest
      id.

      Each client who has not ended (ended is the day or later, or absent) and has services counts
      in clients if the from of some service, the date of some offer or the from of some care
      contact is the day or before, or no services are on record: nobody lacks what was not yet to
      be done. Each counts in exactly one of these, the first that fits:

      - exempted: the latest record is an exemption (exempted), and either no service calls for an
        offer, or the exemption is obviously_unneeded and no service counts that did not count on
        the exemption's day.

      - to_be_offered: some service calls for an offer; or an offer is the latest record, and
        neither now nor on its day did any service call for one.

      - alarm_only: alarm is the only service, and alarm is not limited.

      - to_assess: the policy rule offer_exception_assessed is true. limited_services: otherwise.

      Those to_be_offered are divided by the latest record, if it is an offer: yes, no, or waiting
      (the answer is absent, is later, or was given after the day); offered is the three. Otherwise
      appointed_without_offer if the client has an appointment as care contact in contacts.json that
      has not ended before the day, also one that begins later; otherwise not_offered. late: those
      of not_offered whose last day for the offer (see metrics deadlines) is before the day.

      - offered_share = offered / to_be_offered. with_care_contact: those of to_be_offered with a
        care contact in force that day, but who has said no. care_contact_share = with_care_contact / (to_be_offered -
        no).

      - adapted, not_adapted: those of offered whose latest record has adapted true or false.
        adapted_share = adapted / (adapted + not_adapted).

      Shares are absent when the divisor is 0. A client belongs to the group of the team of that
      day.
      """#)
}
