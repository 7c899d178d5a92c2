import OmsorgDomain
import Records
import Tabular

/// Caregivers' days as pictures, one or one for each team; clients by id.
struct RoundTimetables: InOneLanguage {
  let planning: DayPlanning
  let rounds: [DayRound]
  /// Whether each team has a picture of its own.
  let isByTeam: Bool
  let notes: [String]
  let language: Language

  /// The pictures on one page.
  func pages(title: String) -> TimetablePages {
    let byTeam = Dictionary(grouping: rounds) { isByTeam ? $0.shift.team ?? "" : "" }
    let teams = byTeam.keys.sorted(by: CollectionFile.inCollectionOrder)
    return TimetablePages(
      title: title, language: language,
      timetables: teams.map { team in
        let whose =
          team.isEmpty
          ? t("utan lag", "without a team")
          : planning.records.team(team).map { "\($0.name) (\(team))" } ?? team
        return timetable(
          teams.count == 1 ? title : "\(title), \(whose)", byTeam[team] ?? [],
          notes: team == teams.last ? notes : [])
      })
  }

  private func timetable(_ title: String, _ rounds: [DayRound], notes: [String]) -> Timetable {
    Timetable(
      title: title, itemHeading: t("Vad", "What"),
      kinds: [
        Timetable.Kind(t("besök", "visit"), .box),
        Timetable.Kind(t("möte eller egen tid", "meeting or own time"), .dotted),
        Timetable.Kind(RoundStop.rest(language), .hatched),
        Timetable.Kind(t("resa", "travel"), .line, isListed: false),
      ], rows: rounds.map(row), notes: notes)
  }

  private func row(_ round: DayRound) -> Timetable.Row {
    let shift = round.shift
    let name = planning.records.caregiver(shift.caregiver)?.name
    let count = round.visits.count
    let hours = ScheduleCellWords.length(round.clientMinutes)
    let visits = t("besök", count == 1 ? "visit" : "visits")
    var items = round.stops.flatMap { stop in
      [travel(stop.travel, before: stop.start), item(stop, of: shift.caregiver)].compactMap(\.self)
    }
    if count > 0, let last = round.stops.last,
      let home = travel(round.travelHome, before: last.end + round.travelHome)
    {
      items.append(home)
    }
    return Timetable.Row(
      name.map { "\(shift.caregiver) \($0)" } ?? shift.caregiver,
      detail: "\(DayClock.hours(shift.start, shift.end)), \(count) \(visits), \(hours)",
      open: [shift.start..<shift.end], items: items)
  }

  private func travel(_ minutes: Int, before end: Int) -> Timetable.Item? {
    guard minutes > 0, end > 0 else { return nil }
    return Timetable.Item(
      kind: 3, minutes: max(0, end - minutes)..<end, t("resa", "travel"))
  }

  private func item(_ stop: DayRound.Stop, of caregiver: String) -> Timetable.Item {
    let minutes = stop.start..<max(stop.start, stop.end)
    switch stop.kind {
    case .visit(let visit):
      let service = planning.records.services[visit.service]?.name(language) ?? visit.service
      let others = visit.caregivers.filter { $0 != caregiver }
      let with = others.isEmpty ? "" : t(", med ", ", with ") + others.joined(separator: ", ")
      return Timetable.Item(kind: 0, minutes: minutes, "\(visit.client) \(service)\(with)")
    case .engagement(let engagement):
      return Timetable.Item(
        kind: 1, minutes: minutes, engagement.words(language).capitalizedFirst)
    case .rest:
      return Timetable.Item(
        kind: 2, minutes: minutes, RoundStop.rest(language).capitalizedFirst)
    }
  }
}
