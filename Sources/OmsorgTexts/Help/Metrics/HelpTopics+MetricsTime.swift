import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on care given against care granted.
  static let metricsTime = Text(
    sv: #"""
      # metrics time: utförd mot beviljad tid

      Lunds tidskontinuitet: om brukaren fick insatserna i den omfattning som är beviljad.

      Ett beslut är i kraft en dag som ligger från from till to, båda med. Dess frekvens och minuter
      en dag är de i tidslinjerna frequency och minutes som dagen ligger i (av flera den som börjat
      sist); saknas minuter gäller insatsens default_minutes i services.json, annars 0.

      - granted_occasions: summan, över beslut och dagar då beslutet är i kraft och brukaren inte är
        frånvarande (absences.json, ändarna med), av times / (7 x every_weeks). Dagarna är de i
        perioden från den första till den sista med besök, vems och i vilken status de än är: utan
        besök vet ingen vad som gavs. Dagar utan frekvens ger inget.

      - granted_minutes: samma summa med varje term gånger dagens minuter, och gånger 2 om beslutet
        har double_staffing.

      De räknas exakt: heltal av times (och minuter) summeras för varje every_weeks, divideras med
      7 x every_weeks, och läggs ihop från det kortaste intervallet.

      - performed_occasions: utförda besök i perioden, ett tillfälle för var och en av besökets
        olika insatser; ett besök utan insatser är ett tillfälle av ingen insats.

      - performed_minutes: besökets utförda delars längd, summerad. En dels längd är end - start när
        båda är kända, annars planned_end - planned_start när båda är kända, plus 1440 om den är
        under 0; annars okänd, 0 minuter, och delen räknas i parts_without_times.

      - Ett besök med flera insatser delas: varje insats får besökets minuter gånger sin vikt delat
        med vikternas summa. Vikten är de högsta minuterna i tidslinjen minutes bland brukarens
        beslut om insatsen i kraft den dagen (frånvaro spelar ingen roll); har inget minuter är det
        insatsens default_minutes, annars 1. Är alla vikter 0 delas lika.

      - without_decision_occasions och without_decision_minutes: de av tillfällena vars insats inget
        av brukarens beslut i kraft den dagen gäller, och deras minuter. Tillfällen av ingen insats
        hör hit.

      - occasions_share = (performed_occasions - without_decision_occasions) / granted_occasions;
        minutes_share = (performed_minutes - without_decision_minutes) / granted_minutes. De kan bli
        över 1; de saknas när nämnaren är 0.

      - cancelled_occasions, no_show_occasions, not_reported_occasions: insatser i besök med status
        cancelled, no_show och planned (se metrics punctuality), räknade på samma sätt.

      - clients: brukare med granted_occasions över 0 eller performed_occasions i raden.

      En brukares dag hör till brukarens rad den dagen; --by service ger i stället varje insats sin
      rad, med tillfällen av ingen insats sist utan namn, och då räknas parts_without_times i raden
      för var och en av besökets insatser. En rad skrivs ut om den har beviljade tillfällen eller
      besök, och alltid med --by all.
      """#,
    en: #"""
      # metrics time: care given against care granted

      Lund's continuity of time: whether the client got the services to the extent granted.

      A decision is in force on a day from its from to its to, both included. Its frequency and
      minutes on a day are those of the timelines frequency and minutes that the day lies in (of
      several the one begun last); without minutes the service's default_minutes in services.json
      hold, else 0.

      - granted_occasions: the sum, over decisions and days on which the decision is in force and
        the client is not absent (absences.json, both ends included), of times / (7 x every_weeks).
        The days are those of the period from the first to the last with visits, whosever they are
        and of any status: without visits nobody knows what was given. Days without a frequency
        give nothing.

      - granted_minutes: the same sum with each term times the day's minutes, and times 2 if the
        decision has double_staffing.

      They are exact: whole numbers of times (and minutes) are summed for each every_weeks, divided
      by 7 x every_weeks, and added from the shortest interval on.

      - performed_occasions: performed visits of the period, one occasion for each of the visit's
        different services; a visit without services is one occasion of none.

      - performed_minutes: the lengths of the visit's performed parts, summed. The length of a part
        is end - start when both are known, else planned_end - planned_start when both are known,
        plus 1440 if it is below 0; else it is unknown, 0 minutes, and the part counts in
        parts_without_times.

      - A visit with several services is shared: each gets the visit's minutes times its weight
        over the sum of the weights. The weight is the highest of the minutes in the timeline
        minutes of the client's decisions on the service in force that day (absence does not
        matter); if none has minutes it is the service's default_minutes, else 1. If all weights are
        0 it is shared equally.

      - without_decision_occasions and without_decision_minutes: those of the occasions whose
        service none of the client's decisions in force that day is on, and their minutes.
        Occasions of no service belong here.

      - occasions_share = (performed_occasions - without_decision_occasions) / granted_occasions;
        minutes_share = (performed_minutes - without_decision_minutes) / granted_minutes. They may
        be above 1; they are absent when the divisor is 0.

      - cancelled_occasions, no_show_occasions, not_reported_occasions: services in visits of the
        status cancelled, no_show and planned (see metrics punctuality), counted likewise.

      - clients: clients with granted_occasions above 0 or performed_occasions in the row.

      A client's day belongs to the client's row on that day; --by service instead gives each
      service its row, with occasions of none last without a name, and then parts_without_times
      counts in the row of each of the visit's services. A row is written if it has granted
      occasions or visits, and always with --by all.
      """#)
}
