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
    let hours = t("Pass ", "Shift ") + "\(Self.hours(shift.start, shift.end))\(rest)"
    let visits = round.visits.count
    let work =
      visits == 0
      ? t("Inga besök är planerade.", "No visits are planned.")
      : t(
        "\(visits) besök, \(ScheduleCellWords.length(round.clientMinutes)) h hos brukare, "
          + "\(round.travelMinutes) min resa (\(shift.way.words(language))).",
        "\(visits) visits, \(ScheduleCellWords.length(round.clientMinutes)) h at clients, "
          + "\(round.travelMinutes) min of travel (\(shift.way.words(language))).")
    let warnings =
      round.lacksRest && visits > 0
      ? [t("Det finns ingen plats för rasten.", "There is no room for the break.")] : []
    return ["\(hours). \(work)"] + warnings
  }

  private func row(_ stop: DayRound.Stop) -> [String?] {
    let travel = stop.travel > 0 ? "\n" + t("resa", "travel") + " \(stop.travel) min" : ""
    let time = Self.hours(stop.start, stop.end) + travel
    switch stop.kind {
    case .rest: return [time, RoundRow.rest(language).capitalizedFirst, "", ""]
    case .engagement(let engagement):
      return [time, engagement.words(language).capitalizedFirst, "", ""]
    case .visit(let visit): return [time, whom(visit), what(visit), nil]
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

  private func what(_ visit: DayVisit) -> String {
    var lines = [
      records.services[visit.service]?.name(language) ?? visit.service
    ]
    let others = visit.caregivers.filter { $0 != caregiver }.map { id in
      records.caregiver(id).map { "\($0.name) (\(id))" } ?? id
    }
    if !others.isEmpty {
      lines.append(t("med ", "with ") + others.joined(separator: t(" och ", " and ")))
    }
    let granted = records.decisions(of: visit.client).first { $0.id == visit.decision }
    if let delegation = granted?.delegation {
      lines.append(t("delegering: ", "delegation: ") + delegation)
    }
    lines += keys(of: visit.client)
    guard let client = records.client(visit.client) else { return lines.joined(separator: "\n") }
    let facts = [
      client.needs.isEmpty ? nil : t("behov: ", "needs: ") + client.needs.joined(separator: ", "),
      client.languages.isEmpty
        ? nil : t("språk: ", "languages: ") + client.languages.joined(separator: ", "),
    ].compactMap(\.self)
    lines += facts
    if isMasked(client.id) {
      if visit.note != nil || client.wishes != nil {
        lines.append(t("att veta: fråga din chef", "to know: ask your manager"))
      }
    } else {
      if let wishes = client.wishes { lines.append(t("önskemål: ", "wishes: ") + wishes) }
      if let note = visit.note { lines.append(t("i dag: ", "today: ") + note) }
    }
    return lines.joined(separator: "\n")
  }

  private func keys(of client: String) -> [String] {
    records.custodyHeld(of: client).filter { $0.kind == .key || $0.kind == .card }.map { item in
      let label = isMasked(client) ? item.id : item.label
      let place =
        item.holder.map { holder in
          holder == caregiver
            ? t("har du", "you have it")
            : t("hos ", "with ") + (records.caregiver(holder)?.name ?? holder)
        } ?? t("på enheten", "at the unit")
      return "\(item.kind.words(language)) \(label): \(place)"
    }
  }

  private func isMasked(_ client: String) -> Bool { !revealing && records.isProtected(client) }

  /// `07:30–08:00`.
  static func hours(_ start: Int, _ end: Int) -> String {
    [start, end].map { minutes in
      minutes == 1_440 ? "24:00" : ClockTime(minutesSinceMidnight: minutes % 1_440)?.iso ?? ""
    }.joined(separator: "–")
  }
}

extension ClientFacts {
  /// Who the client is and where, in lines.
  var place: [String] {
    let name = isMasked || client.name.isEmpty ? client.id : "\(client.name) (\(client.id))"
    let rest = isMasked ? [hidden] : [client.address, client.phone].compactMap(\.self)
    return [name] + rest
  }
}
