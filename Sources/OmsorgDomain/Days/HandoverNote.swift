public import Records

/// A note from those who go home to those who take over.
public struct HandoverNote: IdentifiedRecord {
  /// The id: `DATE/NUMBER`, numbered from 1 within the date.
  public var id = ""
  /// The date on which it is handed over.
  public var date = CalendarDate.earliest
  /// Whom it is for.
  public var part = HandoverShift.evening
  /// The team's id; nil: for all teams.
  public var team: String?
  /// The id of the client whom it is about, if it is about one.
  public var client: String?
  /// What it says.
  public var text = ""
  /// Who wrote it.
  public var by = ""
  /// Who has read it of those who take over; nil: nobody yet.
  public var readBy: String?
  /// The day that it was read.
  public var readOn: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank note.
  public init() {}

  /// Whether someone who takes over has read it.
  public var isRead: Bool { readBy != nil }

  /// The date in an id; nil where it is no note's id.
  public static func date(inId id: String) -> CalendarDate? {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number > 0 else { return nil }
    return CalendarDate(iso: parts[0])
  }

  /// Adds the note to those of its month, and numbers it after those of the same date.
  public static func append(_ note: HandoverNote, to notes: inout [HandoverNote]) -> HandoverNote {
    var note = note
    note.id = DatedIdentifier.next("\(note.date.iso)/", among: notes.map(\.id))
    notes.append(note)
    return note
  }

  /// The fields.
  public static let fields = RecordFields<HandoverNote>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "dag/nummer", en: "date/number")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Dag", en: "Date"),
      summary: Text(sv: "dagen då den lämnas över", en: "the date on which it is handed over")),
    Field(
      "part", \.part, .choice, heading: Text(sv: "Till", en: "For"),
      summary: Text(sv: "vilka som tar över", en: "who takes over")),
    Field(
      optional: "team", \.team, .text, heading: Text(sv: "Lag", en: "Team"),
      summary: Text(sv: "laget; utelämnat: alla lag", en: "the team; left out: all teams")),
    Field(
      optional: "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukaren den gäller", en: "the client whom it is about")),
    Field(
      "text", \.text, .text, heading: Text(sv: "Anteckning", en: "Text"),
      summary: Text(sv: "vad den säger", en: "what it says"), isPersonal: true),
    Field(
      "by", \.by, .text, heading: Text(sv: "Av", en: "By"),
      summary: Text(sv: "vem som skrev", en: "who wrote it")),
    Field(
      optional: "read_by", \.readBy, .text, heading: Text(sv: "Läst av", en: "Read by"),
      summary: Text(
        sv: "vem som läst den av dem som tar över", en: "who has read it of those who take over")),
    Field(
      optional: "read_on", \.readOn, .date, heading: Text(sv: "Läst", en: "Read"),
      summary: Text(sv: "dagen då den lästes", en: "the day it was read")),
  ])
}
