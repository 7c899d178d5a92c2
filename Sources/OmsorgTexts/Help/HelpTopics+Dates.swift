import Records

extension HelpTopics {
  /// `omsorg-dates(7)`: how dates and periods are written.
  static var dates: HelpTopic {
    HelpTopic(
      name: "dates", section: 7,
      summary: Text(
        sv: "hur datum och perioder skrivs", en: "how dates and periods are written"),
      body: Text(sv: datesSwedish, en: datesEnglish))
  }

  private static let datesEnglish = #"""
    Options for dates understand the following, in either language whatever --lang says. Today is
    the day of the computer's clock, or the one --today (OMSORG_TODAY) gives.

    # One day

      2026-11-20                    a date
      today, yesterday, tomorrow    also idag, igår, imorgon
      +3d  -2w  +1m  -1y            days, weeks, months, years from today;
                                    v and å for Swedish weeks and years
      mon, monday, mån, måndag      the next such day, today included

    A month or year that lacks the day gives its last: a month after 31 January is the last of
    February.

    # A period

      2026-11                       a month
      2026-W47, 2026-v47            a week by ISO 8601, Monday to Sunday
      2026                          a year
      2026-11-01..2026-11-15        from and to, both included
      2026-11..                     from then on
      ..today                       until and including today

    Either end of .. may be any of the above. Where an option asks for one day, a period is
    refused; --from and --to take its first and last day.

    # What is refused

    Dates in other orders and forms, such as 03/04/2026, 20261120 or 26-11-20, are refused, since
    they can be misread; the hint says what to write. Years go from 1800 to 2999.

    # How dates behave

    Dates and times of day are civil: no time zone is computed with, and daylight saving never moves
    a visit. A period includes both its ends. "Within 14 days" of a day is due on that day + 14.
    Week 1 is the week with the year's first Thursday, so some years have a week 53. The four-week
    cycles are counted from a Monday of the store's ('omsorg config list'), not from week numbers.
    """#

  private static let datesSwedish = #"""
    Flaggor för datum förstår följande, på båda språken vad --lang än säger. I dag är datorklockans
    dag, eller den som --today (OMSORG_TODAY) anger.

    # En dag

      2026-11-20                    ett datum
      idag, igår, imorgon           även today, yesterday, tomorrow
      +3d  -2v  +1m  -1å            dagar, veckor, månader, år från i dag;
                                    även w och y
      mån, måndag, mon, monday      nästa sådan dag, i dag inräknad

    En månad eller ett år som saknar dagen ger sin sista: en månad efter den 31 januari är den sista
    februari.

    # En period

      2026-11                       en månad
      2026-W47, 2026-v47            en ISO-vecka, måndag till söndag
      2026                          ett år
      2026-11-01..2026-11-15        från och till, båda med
      2026-11..                     från och med då
      ..idag                        till och med i dag

    Båda ändarna av .. får vara något av det ovan. Där en flagga vill ha en dag vägras en period;
    --from och --to tar dess första och sista dag.

    # Vad som vägras

    Datum i andra ordningar och former, som 03/04/2026, 20261120 eller 26-11-20, vägras, eftersom de
    kan läsas fel; du får veta vad du ska skriva. Åren går från 1800 till 2999.

    # Hur datum beter sig

    Datum och klockslag är borgerliga: inga tidszoner räknas med, och sommartid flyttar aldrig ett
    besök. En period omfattar båda sina ändar. "Inom 14 dagar" från en dag är den dagen + 14. Vecka
    1 är veckan med årets första torsdag, så en del år har en vecka 53. Fyraveckorsperioderna räknas
    från en viss måndag ('omsorg config list'), inte från veckonummer.
    """#
}
