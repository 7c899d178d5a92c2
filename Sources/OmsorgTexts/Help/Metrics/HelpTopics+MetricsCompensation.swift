import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on compensation.
  static let metricsCompensation = Text(
    sv: #"""
      # compensation: ersättning

      Perioden är förra kalendermånaden om inget anges; --from ensamt i den här månaden går till i
      dag. En rad för varje nyckel (--by provider, team, client eller service) och month; --by month
      bara för varje month; --by all en rad, utan month. Sorterade efter nyckel, sedan month. Bara
      det som har minuter eller en premie har en rad, men --by all alltid sin enda. Sist, utan
      nyckel, står besök utan insats och mål utan beslut (--by service) och brukare utan lag (--by
      team). Filtren väljer brukare efter var de hör hemma periodens sista dag.

      - basis: regeln compensation_basis hos utföraren som brukarens lag hör till, dag för dag.
        Dagar utan en sådan ger ingenting, inte heller besök hos den som inte finns i clients.json.
        granted: varje beslut i kraft den dagen ger dagens minuter x times / (7 x every_weeks),
        gånger 2 vid double_staffing, som granted_minutes i metrics time men också dagar brukaren är
        frånvarande; inte dagar efter att brukaren avslutats. performed: utförda besök, deras
        minuter delade på insatserna som performed_minutes i metrics time.

      - Priset en dag är det som hourly_price i services.json ger insatsen den dagen, annars regeln
        hourly_price hos utföraren den dagen, i öre per timme.

      - Ersättningen räknas för varje brukare, insats, månad, lag och utförare för sig: minuter x
        pris / 60, exakt summerat över dagarna och avrundat en gång till hela ören, halva uppåt.
        Varje rad är summan av sådana belopp; därför är alla --by samma summa.

      - minutes: minuterna. hours = minutes / 60. minutes_without_price: de vars dag inte har något
        pris. amount_ore: beloppen; saknas när minutes_without_price är över 0, eller raden inte har
        någon tid. clients: brukare med minuter eller premie i raden.

      - indirect_ore: av varje belopp andelen indirect_share, så som regelverket är beloppets sista
        dag med tid, avrundad till hela ören, halva uppåt; den ingår i beloppet. Saknas när inget
        regelverk säger den, eller amount_ore saknas.

      - premium_goals, premium_ore: mål uppfyllda (outcome_on) i perioden som räknas i
        met_by_care_manager (metrics goals), gånger regeln goal_premium outcome_on, där den finns.
        Som där räknas inte det som hände efter i dag. De räknas också dagar utan
        compensation_basis. De hör till brukarens lag och utförare och månaden outcome_on, och till
        den insats vars beslut målet har i den senast fastställda av planerna med det.

      - total_ore = amount_ore + premium_ore; saknas när minutes_without_price är över 0. För
        människor står beloppen i kronor.

      Schablontiderna är minutes i decisions.json, med datum. Summan minutes läggs ihop i ordning
      efter brukarens id, månad, utförare och lag.
      """#,
    en: #"""
      # compensation: what is paid

      The period is last calendar month unless told; --from alone within this month goes to today.
      One row for each key (--by provider, team, client or service) and month; --by month only for
      each month; --by all one row, with no month. Sorted by key, then month. Only what has minutes
      or a premium has a row, but --by all always its one. Last, with no key, stand visits without a
      service and goals without a decision (--by service) and clients without a team (--by team).
      The filters choose clients by where they belong on the period's last day.

      - basis: the rule compensation_basis of the provider of the client's team, day by day. Days
        without one give nothing, nor do visits to who is not in clients.json. granted: each
        decision in force that day gives the day's minutes x times / (7 x every_weeks), times 2 with
        double_staffing, as granted_minutes in metrics time but on days of the client's absence too;
        not on days after the client ended. performed: performed visits, their minutes shared among
        the services as performed_minutes in metrics time.

      - The price of a day is what hourly_price in services.json gives the service that day, else
        the rule hourly_price of the provider that day, in öre an hour.

      - What is paid is computed for each client, service, month, team and provider by itself:
        minutes x price / 60, summed exactly over the days and rounded once to whole öre, halves up.
        Each row is the sum of such amounts; every --by therefore comes to the same.

      - minutes: the minutes. hours = minutes / 60. minutes_without_price: those whose day has no
        price. amount_ore: the amounts; absent when minutes_without_price is above 0, or the row has
        no time. clients: clients with minutes or a premium in the row.

      - indirect_ore: of each amount the share indirect_share, as the policy is on the amount's last
        day with time, rounded to whole öre, halves up; it is part of the amount. Absent when no
        policy says it, or amount_ore is absent.

      - premium_goals, premium_ore: goals met (outcome_on) in the period that count in
        met_by_care_manager (metrics goals), times the rule goal_premium on outcome_on, where there
        is one. As there, what happened after today does not count. They count on days without a
        compensation_basis too. They belong to the client's team and provider and the month on
        outcome_on, and to the service of the decision that the goal has in the plan, of those with
        it, that was established last.

      - total_ore = amount_ore + premium_ore; absent when minutes_without_price is above 0. People
        see the amounts in kronor.

      The standard times are minutes in decisions.json, with their dates. The sum minutes is added
      in order of the client's id, month, provider and team.
      """#)
}
