import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on times kept.
  static let metricsPunctuality = Text(
    sv: #"""
      # metrics punctuality: tider som hålls

      Ett besöks status är performed om minst en medarbetares del är performed; annars no_show om
      någon är det; annars planned om någon är det eller besöket saknar delar; annars cancelled.

      - planned_visits: besök i perioden med planned_start, av alla statusar. performed_visits,
        cancelled, no_show: de av dem som har den statusen. not_reported: de som ännu är planned,
        alltså missade eller inte rapporterade.

      - measured: de av performed_visits vars verkliga start är känd: minst en utförd del har start.
        Den tidigaste av dem är besökets verkliga start.

      - Avvikelsen är den verkliga starten minus den planerade, i minuter, plus eller minus 1440 så
        att den ligger i -719 till 720: sent är över 0. mean_deviation är medelvärdet över measured,
        median_absolute_deviation medianen av avvikelsernas absolutbelopp; båda saknas utan mätta
        besök. longest_late: den största avvikelsen, om den är över 0; longest_early: den minsta
        utan minustecken, om den är under 0; annars saknas de.

      - margin: regeln punctuality_margin så som den är periodens sista dag för utföraren som
        brukarens lag hör till den dagen (med --by caregiver medarbetarens lag); --margin N gäller
        i stället för alla. Raden har margin bara om alla med planned_visits i den har samma.

      - on_time: mätta besök med absolutbelopp högst den egna marginalen; early: avvikelse under
        minus marginalen; late: avvikelse över den. De saknas i en rad utan planned_visits, eller
        där någon med planned_visits saknar marginal. on_time_share = on_time / measured; saknas
        när on_time gör det eller measured är 0.

      --by caregiver räknar delar i stället för besök: varje del med medarbetarens id i ett besök
      med planned_start, med delens egen status och start. --by service räknar ett besök i raden för
      var och en av dess insatser, en gång i varje; ett besök utan insatser i raden utan namn, sist.

      # Regelbundna tider

      Här räknas alla utförda besök vars verkliga start är känd, också oplanerade, i perioden.
      Besökets tid är planned_start plus avvikelsen, utan att gå runt midnatt; den verkliga starten
      när besöket är oplanerat.

      En serie är en brukare, en insats och ett nummer: det k:te av brukarens sådana besök med den
      insatsen den dagen, i ordningen besökets start (som i indexen), besökets id. Ett besök med
      flera insatser ingår i en serie för var och en; ett utan insatser i serien för ingen insats.
      En series tider är de i en och samma rad, i datumordning; den delas alltså vid veckors eller
      månaders slut med --by week och month, och när brukaren byter lag med --by team.

      - start_spread: för varje serie summan av kvadraterna på tidernas skillnader från seriens
        medelvärde; summan av dem över radens serier / summan av (antal tider - 1); roten ur det,
        i minuter. Saknas när nämnaren är 0.

      - start_change: summan av skillnaderna, utan tecken, mellan varje tid och den närmast före i
        samma serie / samma nämnare.

      --by service ger varje insats sina serier. --by caregiver har inte de två måtten. En rad
      skrivs ut om den har planned_visits eller serier, och alltid med --by all.
      """#,
    en: #"""
      # metrics punctuality: times kept

      The status of a visit is performed if the part of at least one caregiver is; else no_show if
      any is; else planned if any is or the visit has no parts; else cancelled.

      - planned_visits: visits in the period with a planned_start, of all statuses.
        performed_visits, cancelled, no_show: those of them of that status. not_reported: those
        still planned, missed or not reported.

      - measured: those of performed_visits whose actual start is known: at least one performed
        part has a start. The earliest of them is the visit's actual start.

      - The deviation is the actual start less the planned one, in minutes, plus or less 1440 so
        that it lies in -719 to 720: late is above 0. mean_deviation is the mean over measured,
        median_absolute_deviation the median of the deviations' absolute values; both are absent
        when none is measured. longest_late: the largest deviation, if above 0; longest_early: the
        smallest without its sign, if below 0; else they are absent.

      - margin: the policy rule punctuality_margin as it stands on the period's last day for the
        provider of the client's team that day (with --by caregiver, of the caregiver's team);
        --margin N holds for all instead. The row has it only if all with planned_visits in it have
        the same.

      - on_time: those measured whose absolute value is at most their own margin; early: deviation
        below less the margin; late: deviation above it. They are absent in a row without
        planned_visits, or where someone with planned_visits has no margin. on_time_share = on_time
        / measured; absent when on_time is, or measured is 0.

      --by caregiver counts parts in place of visits: each part with the caregiver's id in a visit
      with a planned_start, with the part's own status and start. --by service counts a visit in the
      row of each of its services, once in each; a visit without services in the row without a
      name, last.

      # Regular times

      Here all performed visits of the period whose actual start is known count, unplanned ones
      too. A visit's time is planned_start plus the deviation, not taken round midnight; the actual
      start when it was not planned.

      A series is a client, a service and a number: the k-th of the client's such visits with that
      service on the day, in the order of the visit's start (as in the indices), then its id. A
      visit with several services is in a series of each; one without services in that of none.
      The times of a series are those in one row, in order of date; it is cut where weeks or months
      end with --by week and month, and where the client changes team with --by team.

      - start_spread: for each series the sum of the squared differences of its times from its
        mean; the sum of those over the row's series / the sum of (number of times - 1); the square
        root of that, in minutes. Absent when the divisor is 0.

      - start_change: the sum of the differences, without sign, between each time and the one
        before it in the series / the same divisor.

      --by service gives each service its series. --by caregiver lacks the two. A row is written if
      it has planned_visits or series, and always with --by all.
      """#)
}
