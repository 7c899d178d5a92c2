import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// What sheets of a day are filled from, beside what planning it needs.
let sheetRegisters: Set<Register> = [.custody, .relatives, .professionals]

/// `omsorg print day`: each caregiver's round on a sheet.
let printDay = Command(
  "day", aliases: ["dag"],
  summary: Text(
    sv: "dagens rundor, ett blad för var och en", en: "the day's rounds, a sheet for each"),
  description: Text(
    sv: """
      Ett stående A4-blad för varje pass: tider, brukare med adress och telefon, insats, nycklar, \
      att veta, resor, rast och plats att skriva på. Med --html, eller -o FIL.html, en sida att \
      skriva ut, annars text. Skyddade uppgifter är utelämnade utan --reveal. Bladen har \
      personuppgifter: samla in och förstör dem efter passet.
      """,
    en: """
      An upright sheet of A4 for each shift: times, clients with address and phone, service, keys, \
      what to know, travel, break and room to write. With --html, or -o FILE.html, a page to print, \
      else text. Protected personal data are left out without --reveal. The sheets hold personal \
      data: collect and destroy them after the shift.
      """),
  operands: [DayOptions.date, RoundChoice.caregivers],
  options: [Filters.team, Filters.area, DayOptions.everyone, DayOptions.travel],
  examples: [
    Example("omsorg print day today 10002", Text(sv: "en medarbetares", en: "a caregiver's")),
    Example(
      "omsorg print day 2026-11-16 --team L001 -o rundor.html",
      Text(sv: "ett lags, att skriva ut", en: "a team's, to print")),
  ],
  exitStatuses: .reading(), seeAlso: ["day show", "day export", "print backup"],
  run: { invocation in
    let session = Session(invocation)
    try session.requireHandOutFormat()
    let choice = try RoundChoice(session)
    let revealing = try session.reveals()
    let pages = try session.readDay(choice.date, with: sheetRegisters) { reader, planning in
      let language = session.languageHandedOut(reader.configuration)
      return DocumentPages(
        title: Text(sv: "Rundor \(choice.date.iso)", en: "Rounds \(choice.date.iso)")(language),
        documents: try choice.rounds(planning).map { round in
          DaySheet(
            round: round, planning: planning, revealing: revealing, language: language
          ).document
        })
    }
    try session.print(pages)
    return .done
  })

extension Session {
  /// - Throws: `UsageError` for other forms than text and a page.
  func requireHandOutFormat() throws {
    let format = try format()
    guard format == .text || format == .html else {
      throw UsageError(
        Text(
          sv: "det som lämnas ut skrivs som text eller --html",
          en: "what is handed out is written as text or --html"))
    }
  }

  /// Writes documents as text or as a page.
  func print(_ pages: DocumentPages) throws {
    try requireHandOutFormat()
    try write(Array((format() == .html ? pages.html : pages.text).utf8))
  }
}
