import OmsorgDomain
import Records
import Tabular

/// A round in a line: the hours, the visits, the ways and the break.
enum RoundFacts {
  static func words(_ round: DayRound) -> Text {
    let shift = round.shift
    let count = round.visits.count
    let hours = DayClock.hours(shift.start, shift.end)
    let atClients = ScheduleCellWords.length(round.clientMinutes)
    let way = shift.way.words
    let rest = round.stops.first { if case .rest = $0.kind { true } else { false } }
    let restHours = rest.map { DayClock.hours($0.start, $0.end) }
    if count == 0 {
      return Text(sv: "\(hours), inga besök", en: "\(hours), no visits")
    }
    let swedish =
      "\(hours), \(count) besök, hos brukare \(atClients), på väg \(round.travelMinutes) min "
      + "(\(way(.swedish)))" + (restHours.map { ", rast \($0)" } ?? "")
    let english =
      "\(hours), \(count) \(count == 1 ? "visit" : "visits"), at clients \(atClients), "
      + "travelling \(round.travelMinutes) min (\(way(.english)))"
      + (restHours.map { ", break \($0)" } ?? "")
    return Text(sv: swedish, en: english)
  }
}

/// Caregivers' days as a report: a section for each.
struct RoundReport {
  let planning: DayPlanning
  let rounds: [DayRound]
  let notes: [Text]
  let revealing: Bool
  let language: Language

  func page(title: String) -> ReportPage {
    ReportPage(
      title: title, language: language, sections: rounds.map(section), isNumbered: false,
      notes: notes.map { $0(language) })
  }

  private func section(_ round: DayRound) -> ReportPage.Section {
    let id = round.shift.caregiver
    let name = planning.records.caregiver(id).map { "\($0.name) (\(id))" } ?? id
    let stops = RoundStop.all([round], in: planning, revealing: revealing)
    let facts = RoundFacts.words(round)
    return ReportPage.Section(
      name,
      [
        stops.isEmpty
          ? .paragraph(facts(language))
          : .table(Table(schema: "", title: facts, RoundStopColumns.short(stops), of: stops))
      ])
  }
}
