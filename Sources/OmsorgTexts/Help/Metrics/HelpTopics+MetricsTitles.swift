import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on the forecast of titles.
  static let metricsTitles = Text(
    sv: #"""
      # metrics titles: vilka som får vara omsorgskontakt

      Perioden är i dag till 2034-12-31 om inget annat anges. Radernas nyckel är lag, sektion,
      område eller utförare (--by), och date. En grupp har en rad för periodens första dag, om någon
      räknas i den då, och en för varje senare dag i perioden då någon av kolumnerna caregivers,
      by_certificate, by_transition, eligible, in_introduction, clients, clients_without, band_from,
      band_to är en annan än dagen före. --by all har alltid en rad för första dagen. Raden gäller
      till gruppens nästa rad. Allt räknas på raderna med datum date:

      - caregivers: medarbetare som inte slutat (ended är dagen eller senare, eller saknas) och som
        har börjat (första periodens from i employment är dagen eller tidigare, eller saknas), vars
        lag den dagen är av slaget care_team, och vars roll den dagen är care eller saknas.

      - by_certificate: de vars titelgrund den dagen är certificate, utfärdat senast dagen eller
        utan känd dag. by_transition: de vars grund är transition, till och med 2033-06-30. Före
        2023-07-01 får alla vara omsorgskontakt: eligible är då caregivers, och de två är 0. Annars
        är eligible summan av de två.

      - in_introduction: de av eligible vars introduction_until är dagen eller senare.

      - clients: brukare som räknas under metrics offers nedan, med dagen i stället för --to, ska
        erbjudas en omsorgskontakt (to_be_offered) och inte har tackat nej.

      - clients_without: de av dem som ingen är omsorgskontakt för den dagen, av dem som då har
        börjat, inte har slutat och får vara det, vilket lag och vilken roll de än har.

      - band_from, band_to: regeln clients_per_care_contact den dagen för utföraren som brukarens
        lag hör till; bara när den är densamma för alla i clients.

      - clients_per_eligible = clients / eligible; saknas när eligible är 0. capacity = eligible x
        band_to. clients_short = clients - capacity, minst 0. eligible_short = clients / band_to
        avrundat uppåt, minus eligible, minst 0. De tre saknas utan band.

      En medarbetare hör till sitt lags grupp den dagen, en brukare till sitt. --team, --section,
      --area och --provider räknar dem som är i ett sådant lag den dag raden gäller.
      """#,
    en: #"""
      # metrics titles: who may be care contact

      The period is today to 2034-12-31 unless told otherwise. The key of the rows is team, section,
      area or provider (--by), and date. A group has a row for the period's first day, if anyone
      counts in it then, and one for each later day of the period on which any of the columns
      caregivers, by_certificate, by_transition, eligible, in_introduction, clients,
      clients_without, band_from, band_to is another than on the day before. --by all always has a
      row for the first day. A row holds until the group's next one. All is counted on the row's
      date:

      - caregivers: caregivers who have not left (ended is that day or later, or absent) and have
        begun (the from of the first period in employment is that day or before, or absent), whose
        team that day is of the kind care_team, and whose role that day is care or absent.

      - by_certificate: those whose title ground that day is certificate, issued by that day or on
        no known day. by_transition: those whose ground is transition, up to 2033-06-30. Before
        2023-07-01 anyone may be care contact: eligible is then caregivers, and the two are 0.
        Otherwise eligible is the sum of the two.

      - in_introduction: those of the eligible whose introduction_until is that day or later.

      - clients: clients who count under metrics offers below, with that day for --to, are to be
        offered a care contact (to_be_offered) and have not said no.

      - clients_without: those of them for whom nobody is care contact that day, of those who then
        have begun, have not left and may be it, whatever their team and role.

      - band_from, band_to: the policy rule clients_per_care_contact on that day for the provider of
        the client's team; only when it is the same for all in clients.

      - clients_per_eligible = clients / eligible; absent when eligible is 0. capacity = eligible x
        band_to. clients_short = clients - capacity, at least 0. eligible_short = clients / band_to
        rounded up, less eligible, at least 0. The three are absent without a band.

      A caregiver belongs to the group of their team that day, a client to that of theirs. --team,
      --section, --area and --provider count those who are in such a team on the day of the row.
      """#)
}
