import OmsorgDomain
import Records
import Tabular

/// A visit before and after a temporary change.
struct AdjustedRow: Sendable {
  let visit: AdjustedVisit
  let service: ServiceCatalogue.Service?

  init(_ visit: AdjustedVisit, in records: CareRecords) {
    self.visit = visit
    let shown = visit.before ?? visit.after
    let granted = shown?.client.flatMap { client in
      records.decisions(of: client).first { $0.id == shown?.decision }
    }
    service = granted.flatMap { records.services[$0.service] }
  }

  fileprivate var shown: PlannedVisit? { visit.before ?? visit.after }

  fileprivate var what: Text {
    service?.name ?? shown?.activity?.words ?? Text(same: shown?.decision ?? "")
  }
}

/// What becomes of a visit.
private enum Adjustment: String, Choice {
  case changed, cancelled, added

  init(_ visit: AdjustedVisit) {
    self = visit.after == nil ? .cancelled : visit.before == nil ? .added : .changed
  }

  var words: Text {
    switch self {
    case .changed: Text(sv: "ändrat", en: "changed")
    case .cancelled: Text(sv: "utgår", en: "cancelled")
    case .added: Text(sv: "tillagt", en: "added")
    }
  }
}

/// The columns of what a temporary change makes different.
enum AdjustedColumns {
  private typealias Row = RowColumn<AdjustedRow>

  static let all: [RowColumn<AdjustedRow>] =
    [
      Row(
        "change", Text(sv: "Ändring", en: "Change"), .choice,
        summary: Text(sv: "vad som händer med besöket", en: "what becomes of the visit")
      ) { .choice(Adjustment($0.visit)) },
      Row(
        "client", Text(sv: "Brukare", en: "Client"), .text,
        summary: Text(sv: "brukarens id", en: "the client's id")
      ) { .optional($0.shown?.client) },
      Row(
        "service", Text(sv: "Insats", en: "Service"), .choice,
        summary: Text(sv: "insatsens id", en: "the service's id")
      ) { .choice($0.service?.id ?? $0.shown?.activity?.rawValue ?? "", $0.what) },
      Row(
        "decision", Text(sv: "Beslut", en: "Decision"), .text,
        summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
      ) { .optional($0.shown?.decision) },
    ]
    + visit("_before", Text(sv: "förut", en: "before")) { $0.visit.before }
    + visit("", Text(sv: "nu", en: "now")) { $0.visit.after }

  private static func visit(
    _ ending: String, _ when: Text, _ visit: @escaping @Sendable (AdjustedRow) -> PlannedVisit?
  ) -> [RowColumn<AdjustedRow>] {
    func heading(_ text: Text) -> Text {
      if ending.isEmpty { return text }
      return Text(
        sv: "\(text(.swedish)) \(when(.swedish))", en: "\(text(.english)) \(when(.english))")
    }
    func summary(_ text: Text) -> Text {
      Text(sv: "\(text(.swedish)), \(when(.swedish))", en: "\(text(.english)), \(when(.english))")
    }
    return [
      Row(
        "date\(ending)", heading(Text(sv: "Datum", en: "Date")), .date,
        summary: summary(Text(sv: "dagen", en: "the day"))
      ) { .optional(visit($0)?.date) },
      Row(
        "start\(ending)", heading(Text(sv: "Start", en: "Start")), .time,
        summary: summary(Text(sv: "när det börjar", en: "when it begins"))
      ) { visit($0).map { .time($0.start.iso) } ?? .absent },
      Row(
        "minutes\(ending)", heading(Text(sv: "Minuter", en: "Minutes")), .integer,
        summary: summary(Text(sv: "hur länge", en: "how long"))
      ) { .optional(visit($0)?.minutes) },
      Row(
        "by\(ending)", heading(Text(sv: "Av", en: "By")), .list,
        summary: summary(Text(sv: "vem som gör det", en: "who does it"))
      ) { visit($0).map { .list($0.by) } ?? .absent },
    ]
  }
}
