import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let daysAhead = 7

/// `omsorg print backup`: the paper copy for when systems are down.
let printBackup = Command(
  "backup", aliases: ["reserv"],
  summary: Text(
    sv: "papperskopian för när systemen ligger nere",
    en: "the paper copy for when systems are down"),
  description: Text(
    sv: """
      Hela enhetens dag: personalens telefonnummer och kontaktpersoner, det som ingen gör, rundorna \
      med ett blad för var och en, dagen för varje brukare med anhöriga som får veta något, och \
      veckan som kommer. Dagar som är planerade står som i planen, andra som scheman och de dagliga \
      besöken säger. Med --html, eller -o FIL.html, en sida att skriva ut. Skyddade uppgifter är \
      utelämnade utan --reveal. Förvara den inlåst och förstör den när nästa är utskriven.
      """,
    en: """
      The whole unit's day: telephone numbers of staff and contact persons, what nobody does, the \
      rounds with a sheet for each, the day of each client with those relatives who may be told \
      something, and the week ahead. Days that are planned stand as in the plan, others as schedules \
      and the daily visits say. With --html, or -o FILE.html, a page to print. Protected personal \
      data are left out without --reveal. Keep it locked up, and destroy it once the next is printed.
      """),
  operands: [DayOptions.date],
  options: [Filters.team, Filters.area, DayOptions.everyone],
  examples: [
    Example(
      "omsorg print backup today --team L001 -o reserv.html",
      Text(sv: "ett lags, att skriva ut", en: "a team's, to print")),
    Example(
      "omsorg print backup tomorrow --all -o reserv.html",
      Text(sv: "alla lags, kvällen före", en: "all teams', the evening before")),
  ],
  exitStatuses: .reading(), seeAlso: ["print day", "print week", "day show"],
  run: { invocation in
    let session = Session(invocation)
    try session.requireHandOutFormat()
    let date = try DayOptions.date(session)
    let scope = try DayOptions.scope(session)
    let revealing = try session.reveals()
    let days = DateRange(from: date, count: 1 + daysAhead)
    let pages = try session.readOutlook(of: days, with: sheetRegisters) { read -> DocumentPages? in
      try scope.require(in: read.records)
      return BackupPages(
        scope: scope, read: read, revealing: revealing, today: try session.today(),
        language: session.languageHandedOut(read.reader.configuration)
      )?.pages
    }
    if let pages { try session.print(pages) }
    return .done
  })
