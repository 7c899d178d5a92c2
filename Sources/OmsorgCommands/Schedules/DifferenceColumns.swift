import OmsorgDomain
import Records
import Tabular

/// An item that differs between two schedules.
struct DifferenceRow: Sendable {
  let difference: ScheduleDifference
  let caregiver: String
  let service: ServiceCatalogue.Service?

  init(_ difference: ScheduleDifference, caregiver: String, in records: CareRecords) {
    self.difference = difference
    self.caregiver = caregiver
    let item = difference.item
    let granted = item.client.flatMap { client in
      records.decisions(of: client).first { $0.id == item.decision }
    }
    service = granted.flatMap { records.services[$0.service] }
  }

  fileprivate var what: Text {
    service?.name ?? difference.item.activity?.words ?? Text(same: difference.item.decision ?? "")
  }

  /// An item for people: `1 mon 10:15 40 10004`.
  fileprivate func words(_ item: ScheduleItem?) -> Cell {
    guard let item else { return .absent }
    let weekday = Weekday.allCases[item.day % 7]
    let rest =
      "\(item.start.iso) \(item.minutes) \(item.by.joined(separator: "+"))"
    let weeks = item.everyWeeks
    func line(_ language: Language) -> String {
      let day = weekday.shortWords(language).lowercased()
      var line = "\(item.day / 7 + 1) \(day) \(rest)"
      if item.isOnce {
        line += language == .swedish ? " en gång" : " once"
      } else if weeks != CareCycle.weeks {
        line += language == .swedish ? " var \(weeks):e vecka" : " every \(weeks) weeks"
      }
      return line
    }
    let (swedish, english) = (line(.swedish), line(.english))
    return .choice(english, Text(sv: swedish, en: english))
  }
}

/// The columns of what differs between two schedules.
enum DifferenceColumns {
  private typealias Row = RowColumn<DifferenceRow>

  static let short: [RowColumn<DifferenceRow>] =
    about + [
      Row(
        "before", Text(sv: "Förut", en: "Before"), .choice,
        summary: Text(
          sv: "vecka, veckodag, start, minuter och av vem",
          en: "week, weekday, start, minutes and by whom"
        )
      ) { $0.words($0.difference.before) },
      Row(
        "after", Text(sv: "Nu", en: "Now"), .choice,
        summary: Text(
          sv: "vecka, veckodag, start, minuter och av vem",
          en: "week, weekday, start, minutes and by whom"
        )
      ) { $0.words($0.difference.after) },
    ]

  static let all: [RowColumn<DifferenceRow>] =
    about
    + item("_before", Text(sv: "förut", en: "before")) { $0.difference.before }
    + item("", Text(sv: "nu", en: "now")) { $0.difference.after }

  private static let about: [Row] = [
    Row(
      "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
      summary: Text(sv: "vems fyra veckor", en: "whose four weeks")
    ) { .text($0.caregiver) },
    Row(
      "change", Text(sv: "Ändring", en: "Change"), .choice,
      summary: Text(sv: "vad som skiljer", en: "what differs")
    ) { .choice($0.difference.kind) },
    Row(
      "client", Text(sv: "Brukare", en: "Client"), .text,
      summary: Text(sv: "brukarens id", en: "the client's id")
    ) { .optional($0.difference.item.client) },
    Row(
      "service", Text(sv: "Insats", en: "Service"), .choice,
      summary: Text(sv: "insatsens id", en: "the service's id")
    ) { .choice($0.service?.id ?? $0.difference.item.activity?.rawValue ?? "", $0.what) },
    Row(
      "decision", Text(sv: "Beslut", en: "Decision"), .text,
      summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
    ) { .optional($0.difference.item.decision) },
  ]

  private static func item(
    _ ending: String, _ when: Text, _ item: @escaping @Sendable (DifferenceRow) -> ScheduleItem?
  ) -> [Row] {
    func words(_ text: Text) -> Text {
      Text(sv: "\(text(.swedish)), \(when(.swedish))", en: "\(text(.english)), \(when(.english))")
    }
    func row(
      _ id: String, _ heading: Text, _ kind: CellKind, _ summary: Text,
      _ cell: @escaping @Sendable (ScheduleItem) -> Cell
    ) -> Row {
      Row("\(id)\(ending)", words(heading), kind, summary: words(summary)) {
        item($0).map(cell) ?? .absent
      }
    }
    return [
      row(
        "week", Text(sv: "Vecka", en: "Week"), .integer,
        Text(sv: "vecka i de fyra, eller senare", en: "week of the four, or later")
      ) { .integer($0.day / 7 + 1) },
      row(
        "weekday", Text(sv: "Veckodag", en: "Weekday"), .choice,
        Text(sv: "veckodagen", en: "the weekday")
      ) { .choice(Weekday.allCases[$0.day % 7].name, Weekday.allCases[$0.day % 7].words) },
      row(
        "start", Text(sv: "Start", en: "Start"), .time,
        Text(sv: "när det börjar", en: "when it begins")
      ) { .time($0.start.iso) },
      row(
        "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
        Text(sv: "hur länge", en: "how long")
      ) { .integer($0.minutes) },
      row(
        "by", Text(sv: "Av", en: "By"), .list, Text(sv: "vem som gör det", en: "who does it")
      ) { .list($0.by) },
      row(
        "every_weeks", Text(sv: "Var N:e vecka", en: "Every N weeks"), .integer,
        Text(sv: "återkommer så ofta; saknas för en gång", en: "comes again so often; absent: once")
      ) { $0.isOnce ? .absent : .integer($0.everyWeeks) },
    ]
  }
}
