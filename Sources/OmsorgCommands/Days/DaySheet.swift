import OmsorgDomain
import Records
import Tabular

/// A caregiver's round on paper: when to whom for what, keys, what to know, and room to write.
struct DaySheet: InOneLanguage {
  let round: DayRound
  let planning: DayPlanning
  let revealing: Bool
  let language: Language

  private var records: CareRecords { planning.records }
  private var caregiver: String { round.shift.caregiver }

  var document: Document {
    let name = records.caregiver(caregiver)?.name ?? caregiver
    return Document(
      title: "\(planning.date.weekdayAndDay(language).capitalizedFirst): \(name) (\(caregiver))",
      language: language, introduction: introduction,
      sections: [
        Document.Section(
          t("Rundan", "The round"),
          [
            .table(
              headings: [
                t("Tid", "Time"), t("Till vem", "To whom"), t("Vad", "What"),
                t("Anteckna", "Notes"),
              ], rows: round.stops.map(row)),
            .lines(label: t("Att lämna över", "To hand over"), count: 4),
          ])
      ])
  }

  private var introduction: [String] {
    let shift = round.shift
    let rest = shift.rest.map { t(", rast ", ", break ") + "\($0.minutes) min" } ?? ""
    let hours = t("Pass ", "Shift ") + "\(DayClock.hours(shift.start, shift.end))\(rest)"
    let visits = round.visits.count
    let work =
      visits == 0
      ? t("Inga besök är planerade.", "No visits are planned.")
      : t(
        "\(visits) besök, \(ScheduleCellWords.length(round.clientMinutes)) h hos brukare, "
          + "\(round.travelMinutes) min resa (\(shift.way.words(language))).",
        "\(visits) \(visits == 1 ? "visit" : "visits"), \(ScheduleCellWords.length(round.clientMinutes)) h at clients, "
          + "\(round.travelMinutes) min of travel (\(shift.way.words(language))).")
    let warnings =
      round.lacksRest && visits > 0
      ? [t("Det finns ingen plats för rasten.", "There is no room for the break.")] : []
    return ["\(hours). \(work)"] + warnings
  }

  private func row(_ stop: DayRound.Stop) -> [String?] {
    let travel = stop.travel > 0 ? "\n" + t("resa", "travel") + " \(stop.travel) min" : ""
    let time = DayClock.hours(stop.start, stop.end) + travel
    switch stop.kind {
    case .rest: return [time, RoundStop.rest(language).capitalizedFirst, "", ""]
    case .engagement(let engagement):
      return [time, engagement.words(language).capitalizedFirst, "", ""]
    case .visit(let visit): return [time, whom(visit), what(stop, visit), nil]
    }
  }

  // MARK: A visit

  private func whom(_ visit: DayVisit) -> String {
    guard let client = records.client(visit.client) else { return visit.client }
    return ClientFacts(
      client: client, records: records, today: planning.date, isMasked: isMasked(client.id),
      language: language
    ).place.joined(separator: "\n")
  }

  private func what(_ stop: DayRound.Stop, _ visit: DayVisit) -> String {
    let known = RoundStop(stop, of: round, in: planning, revealing: revealing)
    let others = visit.caregivers.filter { $0 != caregiver }.map { id in
      records.caregiver(id).map { "\($0.name) (\(id))" } ?? id
    }
    let with =
      others.isEmpty
      ? [] : [t("med ", "with ") + others.joined(separator: t(" och ", " and "))]
    let lines =
      [known.service(language)] + with + known.keys.map { known.words($0)(language) }
      + known.toKnow.map { $0.words(language) }
    return lines.joined(separator: "\n")
  }

  private func isMasked(_ client: String) -> Bool { !revealing && records.isProtected(client) }
}

extension ClientFacts {
  /// Who the client is and where, in lines.
  var place: [String] {
    let name = isMasked || client.name.isEmpty ? client.id : "\(client.name) (\(client.id))"
    let rest = isMasked ? [hidden] : [client.address, client.phone].compactMap(\.self)
    return [name] + rest
  }
}
