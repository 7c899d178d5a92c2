import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg day export`: the rounds of a day for other programs.
let dayExport = Command(
  "export", aliases: ["exportera"],
  summary: Text(
    sv: "rundorna till telefonens kalender eller andra program",
    en: "the rounds for the phone's calendar or other programs"),
  description: Text(
    sv: """
      En rad för varje besök, möte och rast i var och ens runda. Med --format ics, eller -o FIL.ics, \
      en kalender: bara id:n och insatser, inga namn, och samma händelser behåller sina id:n när \
      planen ändras, så att kalendern byter ut dem.
      """,
    en: """
      A row for each visit, meeting and break of each round. With --format ics, or -o FILE.ics, a \
      calendar: ids and services alone, no names, and the same events keep their ids when the plan \
      is changed, so that a calendar replaces them.
      """),
  operands: [DayOptions.date, RoundChoice.caregivers],
  options: [Filters.team, Filters.area, DayOptions.everyone, DayOptions.travel],
  examples: [
    Example(
      "omsorg day export today 10002 -o dagen.ics",
      Text(sv: "en medarbetares dag", en: "a caregiver's day")),
    Example(
      "omsorg day export 2026-11-16 --team L001 --csv",
      Text(sv: "ett lags rundor", en: "a team's rounds")),
  ],
  output: OutputFields.of(RoundStopColumns.exported.map(\.column)),
  exitStatuses: .reading(), seeAlso: ["day show", "print day"],
  run: { invocation in
    let session = Session(invocation)
    let isCalendar = try session.format() == .ics
    if !isCalendar {
      try session.settleOutput(RoundStopColumns.exported.map(\.column))
    }
    let choice = try RoundChoice(session)
    let planning = try session.dayPlanning(on: choice.date)
    let rounds = try choice.rounds(planning)
    // Ids and services alone are told, so nothing needs to be revealed.
    let stops = RoundStop.all(rounds, in: planning, revealing: false)
    guard isCalendar else {
      try session.print(
        Table(
          schema: "omsorg.day.export/1",
          title: Text(sv: "Rundor \(choice.date.iso)", en: "Rounds \(choice.date.iso)"),
          RoundStopColumns.exported, of: stops))
      return .done
    }
    let namesCaregivers = Set(rounds.map(\.shift.caregiver)).count > 1
    let language = session.language
    try session.write(
      VisitCalendar(
        stops.map { stop in
          let client = stop.stop.visit.map { " \($0.client)" }
          let what = stop.service(language)
          return VisitCalendar.Entry(
            key: stop.key, date: choice.date, start: stop.stop.start,
            minutes: stop.stop.end - stop.stop.start,
            summary: (client.map { what + $0 } ?? what.capitalizedFirst)
              + (namesCaregivers ? " (\(stop.round.shift.caregiver))" : ""))
        }, product: "day", category: "day", today: try session.today(), language
      ).bytes)
    return .done
  })

extension RoundStop {
  /// What tells it from all others of any day, however it is moved.
  fileprivate var key: String {
    let own = "\(date.iso)/\(round.shift.caregiver)"
    switch stop.kind {
    case .visit(let visit): return "\(own)/\(visit.id)"
    case .engagement(let engagement): return "\(own)/\(engagement.id)"
    case .rest: return "\(own)/break"
    }
  }
}
