public import Records

/// A note in a client's journal: never altered, only corrected by a new one.
public struct JournalNote: IdentifiedRecord {
  /// The id: `CLIENT/DATE/NUMBER`, numbered from 1 within the day.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The day it was written.
  public var date = CalendarDate.earliest
  /// The keyword (sökord) it stands under.
  public var keyword = ""
  /// What it says.
  public var text = ""
  /// Who wrote it.
  public var by = ""
  /// The id of the note that this one corrects.
  public var corrects: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank note.
  public init() {}

  /// A note to be added to those of its month; its id is given by `append`.
  public init(
    client: String, date: CalendarDate, keyword: String, text: String, by: String,
    corrects: String? = nil
  ) {
    self.client = client
    self.date = date
    self.keyword = keyword
    self.text = text
    self.by = by
    self.corrects = corrects
  }

  /// Adds the note to those of its month, and numbers it after those of the same client and day.
  public static func append(_ note: JournalNote, to notes: inout [JournalNote]) -> JournalNote {
    var note = note
    note.id = DatedIdentifier.next("\(note.client)/\(note.date.iso)/", among: notes.map(\.id))
    notes.append(note)
    return note
  }

  /// The fields.
  public static let fields = RecordFields<JournalNote>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/dag/nummer", en: "client/day/number")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Dag", en: "Date"),
      summary: Text(sv: "dagen då den skrevs", en: "the day it was written")),
    Field(
      "keyword", \.keyword, .text, heading: Text(sv: "Sökord", en: "Keyword"),
      summary: Text(sv: "sökordet den står under", en: "the keyword it stands under")),
    Field(
      "text", \.text, .text, heading: Text(sv: "Anteckning", en: "Text"),
      summary: Text(sv: "vad den säger", en: "what it says"), isPersonal: true),
    Field(
      "by", \.by, .text, heading: Text(sv: "Av", en: "By"),
      summary: Text(sv: "vem som skrev", en: "who wrote it")),
    Field(
      optional: "corrects", \.corrects, .text, heading: Text(sv: "Rättar", en: "Corrects"),
      summary: Text(
        sv: "anteckningen som denna rättar", en: "the note that this one corrects")),
  ])
}
