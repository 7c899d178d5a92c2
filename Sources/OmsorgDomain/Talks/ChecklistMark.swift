public import Records

/// What was done with one point of a checklist: ticked, skipped, or noted while it is left.
public struct ChecklistMark: Record {
  /// The point's id in its template.
  public var point = ""
  /// The day.
  public var on = CalendarDate.earliest
  /// Who did it.
  public var by = ""
  /// Skipped, for the reason in `note`, instead of ticked.
  public var isSkipped = false
  /// Only noted: the point is still left.
  public var isOpen = false
  /// What was said or found out, or why it was skipped.
  public var note: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank mark.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ChecklistMark>([
    Field(
      "point", \.point, .text, heading: Text(sv: "Punkt", en: "Point"),
      summary: Text(sv: "punktens id", en: "the point's id")),
    Field(
      "on", \.on, .date, heading: Text(sv: "Dag", en: "Day"),
      summary: Text(sv: "dagen", en: "the day")),
    Field(
      "by", \.by, .text, heading: Text(sv: "Av", en: "By"), summary: Text(sv: "vem", en: "who")),
    Field(
      "skipped", \.isSkipped, .flag, omitting: false,
      heading: Text(sv: "Överhoppad", en: "Skipped"), summary: Text(sv: "överhoppad", en: "skipped")
    ),
    Field(
      "open", \.isOpen, .flag, omitting: false, heading: Text(sv: "Kvar", en: "Left"),
      summary: Text(
        sv: "bara antecknad; punkten är kvar", en: "only noted; the point is still left")),
    Field(
      optional: "note", \.note, .text, heading: Text(sv: "Anteckning", en: "Note"),
      summary: Text(
        sv: "vad som sades, eller varför den hoppades över",
        en: "what was said, or why it was skipped")),
  ])
}
