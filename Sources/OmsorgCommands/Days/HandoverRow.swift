import OmsorgDomain
import Records
import Tabular

/// Something that those who take over need to know.
struct HandoverRow {
  /// What it is.
  enum Kind: String, Choice {
    case note, changed, unplanned, absent, away, home, journal
    case handoverTime = "handover_time"

    var words: Text {
      switch self {
      case .note: Text(sv: "anteckning", en: "note")
      case .changed: Text(sv: "ändrat", en: "changed")
      case .unplanned: Text(sv: "ingen gör", en: "nobody does")
      case .absent: Text(sv: "frånvarande", en: "absent")
      case .away: Text(sv: "borta", en: "away")
      case .home: Text(sv: "hemma igen", en: "home again")
      case .journal: Text(sv: "journal", en: "journal")
      case .handoverTime: Text(sv: "överrapportering", en: "handover")
      }
    }
  }

  let kind: Kind
  /// The id of the note or the visit that it is about.
  var id: String?
  /// Minutes since midnight.
  var minute: Int?
  var client: String?
  var caregivers: [String] = []
  /// What it says, without what is someone's own words.
  var text: Text?
  /// What someone wrote, hidden where the client's personal data are protected.
  var written: String?

  /// The columns as programs know them, where all that was written is hidden.
  static var columns: [RowColumn<HandoverRow>] { columns { _ in true } }

  /// - Parameter isMasked: whether what is written of a client is hidden, by id.
  static func columns(
    isMasked: @escaping @Sendable (String) -> Bool
  ) -> [RowColumn<HandoverRow>] {
    [
      RowColumn(
        "kind", Text(sv: "Vad", en: "What"), .choice,
        summary: Text(sv: "vad det gäller", en: "what it is about")
      ) { .choice($0.kind) },
      RowColumn(
        "time", Text(sv: "Tid", en: "Time"), .time,
        summary: Text(sv: "när det är, om det har en tid", en: "when it is, if it has a time")
      ) { row in
        row.minute.flatMap { ClockTime(minutesSinceMidnight: $0 % 1_440) }.map { .time($0.iso) }
          ?? .absent
      },
      RowColumn(
        "client", Text(sv: "Brukare", en: "Client"), .text,
        summary: Text(sv: "brukarens id", en: "the client's id")
      ) { .optional($0.client) },
      RowColumn(
        "caregivers", Text(sv: "Medarbetare", en: "Caregivers"), .list,
        summary: Text(sv: "vilka det gäller", en: "whom it is about")
      ) { $0.caregivers.isEmpty ? .absent : .list($0.caregivers) },
      RowColumn(
        "text", Text(sv: "Att veta", en: "To know"), .text,
        summary: Text(sv: "vad som ska vetas", en: "what there is to know")
      ) { row in
        let isHidden = row.client.map(isMasked) ?? false
        let written = row.written.map { isHidden ? Masking.word : Text(same: $0) }
        switch (row.text, written) {
        case (nil, nil): return .absent
        case (let text?, nil): return .choice(text(.english), text)
        case (nil, let written?):
          return isHidden ? .masked(Masking.word) : .text(written(.english))
        case (let text?, let written?):
          let (swedish, english) = (
            "\(text(.swedish)): \(written(.swedish))", "\(text(.english)): \(written(.english))"
          )
          return .choice(english, Text(sv: swedish, en: english))
        }
      },
      RowColumn(
        "id", Text(sv: "Id", en: "Id"), .text,
        summary: Text(
          sv: "anteckningens eller besökets id", en: "the id of the note or the visit")
      ) { .optional($0.id) },
    ]
  }
}
