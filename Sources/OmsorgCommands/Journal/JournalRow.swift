import OmsorgDomain
import Records
import Tabular

/// A note as a row.
struct JournalRow {
  let note: JournalNote
  let team: String?
  /// The latest of the notes that correct it.
  let correctedBy: String?
  /// Whether it stands beneath the note that it corrects.
  let isBeneath: Bool
  /// Whether what it says is hidden: the client's personal data are protected.
  let isMasked: Bool
}

/// The columns of notes.
enum JournalColumns {
  typealias Row = RowColumn<JournalRow>

  static let id = Row(
    "id", Text(sv: "Id", en: "Id"), .text,
    summary: Text(sv: "anteckningens id", en: "the note's id")
  ) { .text($0.note.id) }
  static let date = Row(
    "date", Text(sv: "Dag", en: "Date"), .date,
    summary: Text(sv: "dagen då den skrevs", en: "the day it was written")
  ) { .date($0.note.date.iso) }
  static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.note.client) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
  ) { .optional($0.team) }
  static let keyword = Row(
    "keyword", Text(sv: "Sökord", en: "Keyword"), .text,
    summary: Text(sv: "sökordet den står under", en: "the keyword it stands under")
  ) { .text($0.note.keyword) }
  static let text = Row(
    "text", Text(sv: "Text", en: "Text"), .text,
    summary: Text(sv: "vad den säger", en: "what it says")
  ) { $0.isMasked ? .masked(Masking.word) : .text($0.note.text) }
  static let by = Row(
    "by", Text(sv: "Av", en: "By"), .text,
    summary: Text(sv: "vem som skrev", en: "who wrote it")
  ) { .text($0.note.by) }
  static let corrects = Row(
    "corrects", Text(sv: "Rättar", en: "Corrects"), .text,
    summary: Text(sv: "anteckningen som den rättar", en: "the note that it corrects")
  ) { .optional($0.note.corrects) }
  static let correctedBy = Row(
    "corrected_by", Text(sv: "Rättad av", en: "Corrected by"), .text,
    summary: Text(
      sv: "den senaste rättelsen av den", en: "the latest correction of it")
  ) { .optional($0.correctedBy) }

  static let list = [id, date, client, team, keyword, text, by, corrects, correctedBy]
  static let shown = [id, date, client, keyword, text, by, corrects, correctedBy]

  /// For people a note is a few lines: its id and what became of it, what it is about, what it says.
  private static let note = Row(
    "id", Text(sv: "Anteckning", en: "Note"), .text, summary: id.column.summary
  ) { row in
    let mark = row.isBeneath ? "↳ " : ""
    let id = row.note.id
    guard let corrected = row.correctedBy else {
      guard let corrects = row.note.corrects else { return .text(id) }
      return .choice(
        id, Text(sv: "\(mark)\(id) rättar \(corrects)", en: "\(mark)\(id) corrects \(corrects)"))
    }
    return .choice(
      id,
      Text(
        sv: "\(mark)\(id) RÄTTAD av \(corrected)", en: "\(mark)\(id) CORRECTED by \(corrected)"))
  }
  private static let about = Row(
    "keyword", Text(sv: "Om", en: "About"), .text, summary: keyword.column.summary
  ) { .text("\($0.note.keyword) (\($0.note.by))") }

  static let shortList = [note, about, text]
}
